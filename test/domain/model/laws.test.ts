import fc from 'fast-check';
import { evaluate } from '../../../src/domain/model/evaluate';
import {
  type Build,
  type Evaluation,
  GEAR_ATTRIBUTES,
  type GearAttribute,
  OBJECTIVES,
  type Problem,
  SHOWN_ATTRIBUTES,
} from '../../../src/domain/model/problem';
import { allBuilds } from '../optimizer/brute-force';
import { randomProblem } from '../optimizer/random-problem';

const pick = (problem: Problem, index: number): Build => {
  const builds = allBuilds(problem);
  const build = builds[index % builds.length];
  if (build === undefined) throw new Error('the problem has no build');
  return build;
};

const figures = ({ attributes, indicators }: Evaluation): number[] => [
  ...SHOWN_ATTRIBUTES.map((name) => attributes[name]),
  ...OBJECTIVES.map((name) => indicators[name]),
];

const expectSame = (actual: readonly number[], expected: readonly number[]): void => {
  const worst = actual.map((value, index) => {
    const other = expected[index] ?? Number.NaN;
    return Math.abs(value - other) / Math.max(1, Math.abs(other));
  });
  expect(Math.max(...worst)).toBeLessThan(1e-10);
};

const law = (signs: 'any' | 'usual', holds: (problem: Problem, build: Build, seed: number) => void): void => {
  fc.assert(
    fc.property(randomProblem(signs), fc.nat(), (problem, seed) => holds(problem, pick(problem, seed), seed)),
    { numRuns: 150 },
  );
};

test('the order of slots and of options does not matter', () => {
  law('any', (problem, build) => {
    const slots = problem.slots.map((slot) => ({ ...slot, options: slot.options.toReversed() })).toReversed();
    expect(evaluate({ ...problem, slots }, build)).toEqual(evaluate(problem, build));
  });
});

test('indicators are the weighted means of the scenarios, attributes those of the first', () => {
  law('any', (problem, build, seed) => {
    const weight = (seed % 99) / 100;
    const [first, second = first] = problem.scenarios;
    if (first === undefined || second === undefined) throw new Error('the problem has no scenario');
    const scenarios = [
      { ...first, fraction: weight },
      { ...second, fraction: 1 - weight },
    ];
    const both = evaluate({ ...problem, scenarios }, build);
    const [a, b] = scenarios.map((scenario) =>
      evaluate({ ...problem, scenarios: [{ ...scenario, fraction: 1 }] }, build),
    );
    if (a === undefined || b === undefined) throw new Error('two scenarios were evaluated');
    expect(both.attributes).toEqual(a.attributes);
    expectSame(
      OBJECTIVES.map((name) => both.indicators[name]),
      OBJECTIVES.map((name) => weight * a.indicators[name] + (1 - weight) * b.indicators[name]),
    );
  });
});

test("an option's ops count in every scenario", () => {
  law('any', (problem, build) => {
    const ops = problem.choices.flatMap(
      ({ category, options }) => options.find(({ id }) => id === build.choices[category])?.ops ?? [],
    );
    const scenarios = problem.scenarios.map((scenario) => ({
      ...scenario,
      modifiers: [...scenario.modifiers, { source: 'extras', ops }],
    }));
    const fixed = evaluate({ ...problem, scenarios, choices: [] }, { ...build, choices: {} });
    expect(fixed).toEqual(evaluate(problem, build));
  });
});

const withPoints = (problem: Problem, attribute: GearAttribute, points: number): Problem => ({
  ...problem,
  slots: problem.slots.map((slot, index) => ({
    ...slot,
    options: slot.options.map(({ affix, stats }) => ({
      affix,
      stats: index > 0 ? stats : { ...stats, [attribute]: (stats[attribute] ?? 0) + points },
    })),
  })),
});

test('an infusion is worth its points on gear', () => {
  law('any', (problem, build) => {
    const infused = GEAR_ATTRIBUTES.reduce(
      (rest, name) => withPoints(rest, name, (build.infusions[name] ?? 0) * problem.infusions.pointsEach),
      problem,
    );
    const infusions = { ...problem.infusions, total: 0 };
    const { attributes, indicators } = evaluate({ ...infused, infusions }, { ...build, infusions: {} });
    expectSame(
      figures({ attributes, indicators, satisfiesConstraints: true }),
      figures(evaluate(problem, build)),
    );
  });
});

test('more of an attribute never hurts where every modifier helps', () => {
  law('usual', (problem, build, seed) => {
    const attribute = GEAR_ATTRIBUTES[seed % GEAR_ATTRIBUTES.length] ?? 'power';
    const before = figures(evaluate(problem, build));
    const after = figures(evaluate(withPoints(problem, attribute, 1 + (seed % 40)), build));
    expect(after.filter((value, index) => value < (before[index] ?? 0))).toEqual([]);
  });
});

test('constraints speak of the first scenario, except those on the means', () => {
  law('any', (problem, build) => {
    const { attributes, indicators } = evaluate(problem, build);
    const satisfies = (constraints: Problem['constraints']): boolean =>
      evaluate({ ...problem, constraints }, build).satisfiesConstraints;
    const step = (value: number): number => Math.max(1e-6, Math.abs(value) * 1e-6);
    const floors = [
      ['minHealth', attributes.health],
      ['minCritChance', attributes.critChance],
      ['minBoonDuration', attributes.boonDuration],
      ['minDamage', indicators.damage],
      ['minSurvivability', indicators.survivability],
    ] as const;
    for (const [name, value] of floors) {
      expect(satisfies({ [name]: value })).toBe(true);
      expect(satisfies({ [name]: value + step(value) })).toBe(false);
    }
    expect(satisfies({ maxToughness: attributes.toughness })).toBe(true);
    expect(satisfies({ maxToughness: attributes.toughness - 1 })).toBe(false);
  });
});
