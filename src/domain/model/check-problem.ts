import { magnitudeIssues } from './check-magnitudes';
import { countInfusionSplits } from './infusion-splits';
import { type Issue, issue } from './issue';
import type { Build, Infusions, Problem } from './problem';

/** What one search may be asked. Larger problems are refused rather than started. */
const LIMITS = {
  slots: 40,
  optionsPerSlot: 200,
  scenarios: 64,
  categories: 20,
  optionsPerCategory: 300,
  /** Of extras, times scenarios: each is bounded before the search starts, some 20 microseconds of it. */
  combinations: 200_000,
  infusionSplits: 50_000,
} as const;

const FRACTION_TOLERANCE = 1e-9;

const tooMany = (path: string, count: number, most: number): Issue[] =>
  count > most ? [issue(path, `has ${count} entries; at most ${most} are allowed`)] : [];

const missing = (path: string, count: number): Issue[] =>
  count === 0 ? [issue(path, 'needs at least one entry')] : [];

const duplicates = (names: readonly string[], path: (index: number) => string): Issue[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [issue(path(index), `"${name}" is listed more than once`)],
  );

const slotIssues = ({ slots }: Problem): Issue[] => [
  ...missing('slots', slots.length),
  ...tooMany('slots', slots.length, LIMITS.slots),
  ...duplicates(
    slots.map(({ id }) => id),
    (index) => `slots.${index}.id`,
  ),
  ...slots.flatMap(({ options }, slot) => [
    ...missing(`slots.${slot}.options`, options.length),
    ...tooMany(`slots.${slot}.options`, options.length, LIMITS.optionsPerSlot),
    ...duplicates(
      options.map(({ affix }) => affix),
      (index) => `slots.${slot}.options.${index}.affix`,
    ),
  ]),
];

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

const infusionCountIssues = (infusions: Infusions): Issue[] => {
  const reachable = infusions.options.reduce((sum, { max }) => sum + max, 0);
  if (reachable < infusions.total) {
    return [
      issue('infusions.total', `is ${infusions.total}, but the kinds allow at most ${reachable} together`),
    ];
  }
  const splits = countInfusionSplits(infusions);
  if (splits <= LIMITS.infusionSplits) return [];
  const allowed = `at most ${LIMITS.infusionSplits} are searched`;
  return [
    issue('infusions.options', `allow ${splits} splits; ${allowed}: name fewer kinds or lower their max`),
  ];
};

const infusionIssues = ({ infusions }: Problem): Issue[] => {
  const malformed = [
    ...(isCount(infusions.total) ? [] : [issue('infusions.total', 'must be a whole number of at least 0')]),
    ...infusions.options.flatMap(({ max }, index) =>
      isCount(max) ? [] : [issue(`infusions.options.${index}.max`, 'must be a whole number of at least 0')],
    ),
    ...duplicates(
      infusions.options.map(({ attribute }) => attribute),
      (index) => `infusions.options.${index}.attribute`,
    ),
  ];
  return malformed.length > 0 ? malformed : infusionCountIssues(infusions);
};

const scenarioIssues = ({ scenarios }: Problem): Issue[] => {
  const sum = scenarios.reduce((total, { fraction }) => total + fraction, 0);
  const wrongSum = !(Math.abs(sum - 1) <= FRACTION_TOLERANCE);
  return [
    ...missing('scenarios', scenarios.length),
    ...tooMany('scenarios', scenarios.length, LIMITS.scenarios),
    ...scenarios.flatMap(({ fraction }, index) =>
      fraction >= 0 ? [] : [issue(`scenarios.${index}.fraction`, 'must be at least 0')],
    ),
    ...(wrongSum && scenarios.length > 0
      ? [issue('scenarios', `fractions sum to ${sum}; they must sum to 1`)]
      : []),
  ];
};

const choiceIssues = ({ choices, scenarios }: Problem): Issue[] => {
  const combinations = choices.reduce((product, { options }) => product * options.length, 1);
  const evaluated = combinations * Math.max(1, scenarios.length);
  return [
    ...tooMany('choices', choices.length, LIMITS.categories),
    ...duplicates(
      choices.map(({ category }) => category),
      (index) => `choices.${index}.category`,
    ),
    ...choices.flatMap(({ options }, choice) => [
      ...missing(`choices.${choice}.options`, options.length),
      ...tooMany(`choices.${choice}.options`, options.length, LIMITS.optionsPerCategory),
      ...duplicates(
        options.map(({ id }) => id),
        (index) => `choices.${choice}.options.${index}.id`,
      ),
    ]),
    ...(evaluated > LIMITS.combinations
      ? [
          issue(
            'choices',
            scenarios.length === 1
              ? `make ${combinations} combinations; at most ${LIMITS.combinations} are searched`
              : `make ${combinations} combinations in each of ${scenarios.length} scenarios, ${evaluated} in all; at most ${LIMITS.combinations} are searched`,
          ),
        ]
      : []),
  ];
};

/** What a schema cannot say about a problem; empty when it can be solved. */
export const checkProblem = (problem: Problem): Issue[] => {
  const structural = [
    ...slotIssues(problem),
    ...infusionIssues(problem),
    ...scenarioIssues(problem),
    ...choiceIssues(problem),
  ];
  return structural.length > 0 ? structural : magnitudeIssues(problem);
};

const named = (names: readonly string[]): string => names.join(', ') || 'nothing';

/** Compares what a build names with what the problem offers, one value per key. */
const selectionIssues = (
  path: string,
  selected: Readonly<Record<string, string>>,
  offers: readonly { key: string; values: readonly string[] }[],
): Issue[] => {
  const keys = offers.map(({ key }) => key);
  const unknown = Object.keys(selected).filter((key) => !keys.includes(key));
  return [
    ...unknown.map((key) => issue(`${path}.${key}`, `is not part of the problem; known are ${named(keys)}`)),
    ...offers.flatMap(({ key, values }) => {
      if (!Object.hasOwn(selected, key))
        return [issue(`${path}.${key}`, `is missing; choose one of ${named(values)}`)];
      const value = selected[key] ?? '';
      return values.includes(value)
        ? []
        : [issue(`${path}.${key}`, `"${value}" is not offered; ${named(values)} are`)];
    }),
  ];
};

const infusedIssues = ({ infusions }: Problem, counts: Build['infusions']): Issue[] => {
  const kinds: readonly string[] = infusions.options.map(({ attribute }) => attribute);
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  return [
    ...Object.keys(counts)
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => issue(`infusions.${kind}`, `is not offered; ${named(kinds)} are`)),
    ...infusions.options.flatMap(({ attribute, max }) => {
      const count = counts[attribute] ?? 0;
      const fits = isCount(count) && count <= max;
      return fits
        ? []
        : [issue(`infusions.${attribute}`, `is ${count}; allowed are whole numbers from 0 to ${max}`)];
    }),
    ...(sum === infusions.total
      ? []
      : [issue('infusions', `sum to ${sum}; they must sum to ${infusions.total}`)]),
  ];
};

/** Whether the build is one of the problem's candidates (its constraints aside); empty when it is. */
export const checkBuild = (problem: Problem, build: Build): Issue[] => [
  ...selectionIssues(
    'gear',
    build.gear,
    problem.slots.map(({ id, options }) => ({ key: id, values: options.map(({ affix }) => affix) })),
  ),
  ...infusedIssues(problem, build.infusions),
  ...selectionIssues(
    'choices',
    build.choices,
    problem.choices.map(({ category, options }) => ({ key: category, values: options.map(({ id }) => id) })),
  ),
];
