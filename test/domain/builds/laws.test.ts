import fc from 'fast-check';
import { BUFF_RULES, BUFFS } from '../../../src/domain/builds/buffs';
import { buildProblem } from '../../../src/domain/builds/build-problem';
import { EXTRA_CATEGORIES, EXTRAS } from '../../../src/domain/builds/extras';
import {
  type BuildRequest,
  DAMAGE_TYPES,
  GAME_MODES,
  INFUSION_ATTRIBUTES,
  ROLES,
} from '../../../src/domain/builds/request';
import { PREFIXES } from '../../../src/domain/gear/affixes';
import { PROFESSIONS } from '../../../src/domain/gear/professions';
import { RARITIES, SLOT_IDS, WEAPON_LAYOUTS } from '../../../src/domain/gear/slots';
import { ELITE_SPECIALIZATIONS } from '../../../src/domain/gear/specializations';
import { checkProblem } from '../../../src/domain/model/check-problem';
import { OBJECTIVES } from '../../../src/domain/model/problem';
import { OPERATIONS } from '../../../src/operations';

const elites = PROFESSIONS.flatMap((name) => ELITE_SPECIALIZATIONS[name].map(({ name: elite }) => elite));
const some = <Value>(values: readonly Value[], maxLength: number) =>
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength });

const buffs = fc.record(
  Object.fromEntries(
    BUFFS.map((name) => [name, fc.double({ min: 0, max: BUFF_RULES[name].max, noNaN: true })]),
  ),
  { requiredKeys: [] },
);
const extras = fc.record(
  Object.fromEntries(
    EXTRA_CATEGORIES.map((name) => [
      name,
      some(
        EXTRAS[name].map(({ id }) => id),
        8,
      ),
    ]),
  ),
  { requiredKeys: [] },
);

const anyRequest = fc.record<BuildRequest>(
  {
    profession: fc.oneof({ weight: 3, arbitrary: fc.constant('Guardian') }, fc.constantFrom(...PROFESSIONS)),
    specialization: fc.oneof(
      fc.constantFrom('Firebrand', 'Dragonhunter', 'core'),
      fc.constantFrom(...elites),
    ),
    gameMode: fc.constantFrom(...GAME_MODES),
    role: fc.constantFrom(...ROLES),
    objective: fc.constantFrom(...OBJECTIVES),
    damageType: fc.constantFrom(...DAMAGE_TYPES),
    weaponLayout: fc.constantFrom(...WEAPON_LAYOUTS),
    constraints: fc.record(
      { minHealth: fc.constantFrom(15_000, 20_000), minDamage: fc.constant(1000) },
      { requiredKeys: [] },
    ),
    prefixes: some([...PREFIXES, 'all'], 6),
    excludePrefixes: some(PREFIXES, 3),
    forcedSlots: fc.dictionary(fc.constantFrom(...SLOT_IDS), fc.constantFrom(...PREFIXES), { maxKeys: 2 }),
    rarity: fc.constantFrom(...RARITIES),
    exoticSlots: some(SLOT_IDS, 3),
    buffs,
    coefficients: fc.record({
      power: fc.integer({ min: 0, max: 5000 }),
      burning: fc.integer({ min: 0, max: 20 }),
    }),
    modifiers: fc.constant([]),
    extras,
    infusions: fc.record({ attributes: some(INFUSION_ATTRIBUTES, 4) }),
  },
  { requiredKeys: ['profession'] },
);

test('a request that is answered makes a problem that can be searched, with each default stated once or more', () => {
  let answered = 0;
  fc.assert(
    fc.property(anyRequest, (request) => {
      const built = buildProblem(request);
      if (!built.ok) {
        expect(built.fields.length).toBeGreaterThan(0);
        return;
      }
      answered += 1;
      expect(checkProblem(built.problem)).toEqual([]);
      expect(OPERATIONS['solve-problem'].input.safeParse(built.problem).error?.issues).toBeUndefined();
      for (const { statement } of built.assumptions)
        expect(statement).not.toMatch(/undefined|NaN|null|\[object/);
    }),
    { numRuns: 300 },
  );
  expect(answered).toBeGreaterThan(30);
});

test('the request is not changed, and the same request makes the same problem', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const before = structuredClone(request);
      expect(buildProblem(request)).toEqual(buildProblem(request));
      expect(request).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
