import fc from 'fast-check';
import { checkProblem } from '../../../src/domain/model/check-problem';
import { quantitiesOf } from '../../../src/domain/model/evaluate';
import {
  ATTRIBUTES,
  type Attribute,
  CHANNELS,
  CONSTRAINTS,
  type Constraints,
  GEAR_ATTRIBUTES,
  GROUPS,
  type ModifierOp,
  OBJECTIVES,
  type Problem,
  TWEAKS,
} from '../../../src/domain/model/problem';
import { compileLimits } from '../../../src/domain/model/quantities';
import { allBuilds } from './brute-force';

const LEVEL_80: Problem['base'] = {
  power: 1000,
  precision: 1000,
  toughness: 1000,
  vitality: 1000,
  critChance: 0.05,
  critDamage: 1.5,
  health: 5922,
  armor: 1118,
};

const COUNTED_IN_POINTS: ReadonlySet<Attribute> = new Set<Attribute>([
  ...GEAR_ATTRIBUTES,
  'agonyResistance',
  'armor',
  'health',
  'flatDps',
  'powerCoefficient',
  'power2Coefficient',
  'nonCritPowerCoefficient',
  'siphonBaseCoefficient',
  'alternativePower',
  'alternativePrecision',
  'alternativeFerocity',
]);

const attribute = fc.constantFrom(...ATTRIBUTES);
const share = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least, max: most }).map((percent) => percent / 100);

const addOp = (least: number): fc.Arbitrary<ModifierOp> =>
  fc
    .tuple(attribute, fc.integer({ min: least, max: 100 }), fc.constantFrom('base' as const, 'buff' as const))
    .map(
      ([attr, amount, stage]): ModifierOp => ({
        op: 'add',
        attr,
        value: COUNTED_IN_POINTS.has(attr) ? amount * 3 : amount / 200,
        stage,
      }),
    );

const convertOp = (least: number): fc.Arbitrary<ModifierOp> =>
  fc
    .tuple(
      attribute,
      attribute,
      fc.integer({ min: least, max: 20 }),
      fc.constantFrom('base' as const, 'final' as const),
    )
    .map(([from, to, percent, stage]): ModifierOp => {
      const intoPoints = COUNTED_IN_POINTS.has(to);
      const fromPoints = COUNTED_IN_POINTS.has(from);
      const scale = intoPoints === fromPoints ? 0.01 : intoPoints ? 1 : 0.00001;
      return { op: 'convert', from, to, fraction: percent * scale, stage };
    });

const multiplyOp = (least: number): fc.Arbitrary<ModifierOp> =>
  fc
    .tuple(fc.constantFrom(...CHANNELS), fc.constantFrom(...GROUPS), share(least, 60))
    .map(([channel, group, value]): ModifierOp => ({ op: 'multiply', channel, group, value }));

/** Ops of all kinds; `least` is -100 for any sign, 0 for the game's usual ones. */
const ops = (least: number, most: number): fc.Arbitrary<ModifierOp[]> =>
  fc.array(
    fc.oneof(
      addOp(least),
      convertOp(least / 5),
      multiplyOp(least / 2),
      share(least / 5, 30).map((value): ModifierOp => ({ op: 'scaleHealth', value })),
      fc.constantFrom(...TWEAKS).map((name): ModifierOp => ({ op: 'tweak', name })),
    ),
    { maxLength: most },
  );

const stats = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...GEAR_ATTRIBUTES), fc.integer({ min: 0, max: 12 })), {
    maxLength: 4,
    selector: ([name]) => name,
  })
  .map((entries) => Object.fromEntries(entries.map(([name, steps]) => [name, steps * 15])));

const slotOptions = fc
  .array(stats, { minLength: 1, maxLength: 3 })
  .map((options) => options.map((option, index) => ({ affix: `affix${index}`, stats: option })));

const slots = fc
  .tuple(
    fc.array(slotOptions, { minLength: 1, maxLength: 2 }),
    fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }),
  )
  .map(([kinds, picks]) =>
    picks.map((pick, index) => ({ id: `slot${index}`, options: kinds[pick % kinds.length] ?? [] })),
  );

const infusions = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...GEAR_ATTRIBUTES), fc.integer({ min: 0, max: 3 })), {
    maxLength: 3,
    selector: ([name]) => name,
  })
  .chain((kinds) => {
    const options = kinds.map(([name, max]) => ({ attribute: name, max }));
    const reachable = options.reduce((sum, { max }) => sum + max, 0);
    return fc.nat(Math.min(4, reachable)).map((total) => ({ pointsEach: 5, total, options }));
  });

const choices = (least: number): fc.Arbitrary<Problem['choices']> =>
  fc.array(fc.array(ops(least, 3), { minLength: 1, maxLength: 3 }), { maxLength: 2 }).map((categories) =>
    categories.map((options, category) => ({
      category: `category${category}`,
      options: options.map((list, index) => ({ id: `option${index}`, name: `Option ${index}`, ops: list })),
    })),
  );

const scenarios = (least: number): fc.Arbitrary<Problem['scenarios']> =>
  fc
    .array(ops(least, 6), { minLength: 1, maxLength: 2 })
    .map((lists) =>
      lists.map((list) => ({ fraction: 1 / lists.length, modifiers: [{ source: 'random', ops: list }] })),
    );

const coefficient = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
);

const unconstrained = (least: number): fc.Arbitrary<Problem> =>
  fc.record({
    profession: fc.constantFrom('Guardian', 'Mesmer', 'Necromancer'),
    gameMode: fc.constantFrom('pve' as const, 'wvw' as const),
    objective: fc.constantFrom(...OBJECTIVES),
    base: fc.constant(LEVEL_80),
    coefficients: fc.record({
      power: coefficient.map((value) => value * 1000),
      power2: coefficient.map((value) => value * 200),
      bleeding: coefficient,
      burning: coefficient,
      poison: coefficient,
      torment: coefficient,
      confusion: coefficient,
    }),
    enemy: fc.record({
      armor: fc.constant(2597),
      attackRate: share(0, 100),
      movementUptime: share(0, 100),
    }),
    slots,
    infusions,
    scenarios: scenarios(least),
    choices: choices(least),
    constraints: fc.constant({}),
  });

/** Limits at, just below or just above what some build reaches, so that they matter. */
const constrained = (problem: Problem): fc.Arbitrary<Problem> => {
  const builds = allBuilds(problem);
  const limit = fc.tuple(
    fc.constantFrom(...CONSTRAINTS),
    fc.nat(builds.length - 1),
    fc.constantFrom(0, 0, 1e-6, -1e-6, 0.05, -0.05),
  );
  return fc.array(limit, { maxLength: 3 }).map((limits) => {
    const constraints: Constraints = {};
    for (const [name, index, shift] of limits) {
      const build = builds[index];
      const [compiled] = compileLimits({ [name]: 0 });
      if (build === undefined || compiled === undefined) continue;
      const value = quantitiesOf(problem, build)[compiled.quantity] ?? 0;
      constraints[name] = value * (1 + shift);
    }
    return { ...problem, constraints };
  });
};

/** Small problems with every kind of op; `any` signs or only those of the game. */
export const randomProblem = (signs: 'any' | 'usual'): fc.Arbitrary<Problem> =>
  unconstrained(signs === 'any' ? -100 : 0)
    .filter((problem) => checkProblem(problem).length === 0)
    .chain(constrained);
