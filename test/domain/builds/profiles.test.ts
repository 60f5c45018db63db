import { PROFILES } from '../../../src/domain/builds/profiles';
import { GUARDIAN } from '../../../src/domain/builds/profiles/guardian-effects';
import type { Effect } from '../../../src/domain/builds/profiles/profile';
import { type BuildRequest, DAMAGE_TYPES } from '../../../src/domain/builds/request';
import { ELITE_SPECIALIZATIONS } from '../../../src/domain/gear/specializations';
import type { ModifierOp } from '../../../src/domain/model/problem';
import { ask, modifiersOf, said } from './ask';
import { COUNTED, SKILL_NAMES, TRAIT_FACTS } from './trait-facts';

const EFFECTS: readonly Effect[] = Object.values(GUARDIAN);
const traits = EFFECTS.filter(({ id }) => TRAIT_FACTS[id] !== undefined);

test('every effect is a trait or skill of the API, by id and name', () => {
  for (const { id, name } of EFFECTS) {
    const known = TRAIT_FACTS[id]?.[0] ?? SKILL_NAMES[id];
    expect([id, name.startsWith(known ?? '?')]).toEqual([id, true]);
  }
});

/** Points as they are, fractions as percent. */
const numberOf = (op: ModifierOp): number => {
  const value = op.op === 'convert' ? op.fraction : op.op === 'tweak' ? 0 : op.value;
  return Math.abs(value) < 2 ? Math.round(value * 1e4) / 100 : value;
};

test.each(traits.filter(({ id }) => (TRAIT_FACTS[id]?.length ?? 0) > 1))(
  '$name has the numbers of the API',
  (effect) => {
    const [, ...numbers] = TRAIT_FACTS[effect.id] ?? [];
    const counted = COUNTED[effect.id] ?? 1;
    const known = numbers.map((value) => Math.round(value * counted * 100) / 100);
    const hammerAndStaff = [7, 15];
    for (const op of [...effect.ops, ...(effect.wvwOps ?? [])]) {
      const allowed = effect.id === 2435 ? [...known, ...hammerAndStaff] : known;
      expect(allowed).toContain(numberOf(op));
    }
  },
);

test.each(PROFILES)('the profile $id is complete and sourced', (profile) => {
  expect(profile.source).toMatch(/discretize-gear-optimizer.*20\d\d-\d\d/);
  expect(profile.effects.length).toBeGreaterThan(0);
  const uptimes = profile.effects.map(({ uptime = 1 }) => uptime);
  for (const uptime of uptimes) expect(uptime > 0 && uptime <= 1).toBe(true);
  expect(profile.coefficients === null).toBe(profile.kind === 'healing');
  const { power = 0, ...stacks } = profile.coefficients ?? {};
  expect(power).toBeLessThan(10_000);
  for (const value of Object.values(stacks)) expect(value).toBeLessThan(40);
});

test('profiles have ids of their own', () => {
  expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
});

const GUARDIANS = [...ELITE_SPECIALIZATIONS.Guardian.map(({ name }) => name), 'core'];

test.each(GUARDIANS)('%s can be asked for', (specialization) => {
  expect(said('profile', { specialization })).toContain(
    specialization === 'core' ? 'core-guardian' : specialization.toLowerCase(),
  );
});

test.each(DAMAGE_TYPES)('the Guardian has a rotation of %s damage', (damageType) => {
  expect(said('profile', { damageType })).toMatch(new RegExp(`profile [a-z]+-${damageType}\\.`));
});

test.each<[BuildRequest['role'], string, string | undefined]>([
  ['dps', 'dragonhunter-power', undefined],
  ['utility', 'dragonhunter-power', undefined],
  ['boonshare', 'firebrand-condition-quickness', undefined],
  ['boonshare', 'luminary-power-alacrity', 'Luminary'],
  ['boonshare', 'dragonhunter-power', 'Dragonhunter'],
  ['healer', 'firebrand-healing', undefined],
  ['support', 'willbender-healing', 'Willbender'],
  ['tank', 'firebrand-condition', 'Firebrand'],
])('a Guardian as %s plays %s', (role, id, specialization) => {
  expect(said('profile', { role, specialization })).toContain(`profile ${id}.`);
});

test('the traits of a profile are in the problem', () => {
  const sources = modifiersOf(ask({ specialization: 'Firebrand' }).problem);
  for (const name of ['Imbued Haste', 'Radiant Fire', 'Power of the Virtuous'])
    expect(sources).toContain(name);
});

test('WvW counts their WvW numbers', () => {
  const furious = (gameMode: 'raid' | 'wvw-zerg') =>
    ask({ gameMode }).problem.scenarios[0]?.modifiers.find(({ source }) => source === 'Furious Focus')?.ops;
  expect(furious('raid')).toEqual([{ op: 'multiply', channel: 'strike', group: 'add', value: 0.1 }]);
  expect(furious('wvw-zerg')).toEqual([{ op: 'multiply', channel: 'strike', group: 'add', value: 0.07 }]);
});
