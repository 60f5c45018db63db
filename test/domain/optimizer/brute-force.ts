import { evaluate } from '../../../src/domain/model/evaluate';
import { infusionSplits } from '../../../src/domain/model/infusion-splits';
import {
  type Build,
  type Evaluation,
  type Problem,
  SHOWN_ATTRIBUTES,
  type ShownAttributes,
} from '../../../src/domain/model/problem';

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);

/** Every candidate of a small problem. */
export const allBuilds = (problem: Problem): Build[] => {
  const gears = product(
    problem.slots.map(({ id, options }) => options.map(({ affix }): [string, string] => [id, affix])),
  );
  const splits = infusionSplits(problem.infusions).map((split) =>
    Object.fromEntries(problem.infusions.options.map(({ attribute }, kind) => [attribute, split[kind] ?? 0])),
  );
  const extras = product(
    problem.choices.map(({ category, options }) => options.map(({ id }): [string, string] => [category, id])),
  );
  return gears.flatMap((gear) =>
    splits.flatMap((infusions) =>
      extras.map((choices) => ({
        gear: Object.fromEntries(gear),
        infusions,
        choices: Object.fromEntries(choices),
      })),
    ),
  );
};

export interface Vector {
  value: number;
  ties: number;
}

const keyOf = (attributes: ShownAttributes): string =>
  SHOWN_ATTRIBUTES.map((name) => Math.round(attributes[name] * 1e9)).join(' ');

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(a);

export const feasibleEvaluations = (problem: Problem): Evaluation[] =>
  allBuilds(problem)
    .map((build) => evaluate(problem, build))
    .filter(({ satisfiesConstraints }) => satisfiesConstraints);

/** The distinct attribute vectors of all candidates within the constraints, best first. */
export const bruteForce = (problem: Problem): Vector[] => {
  const vectors = new Map<string, Vector>();
  for (const { attributes, indicators } of feasibleEvaluations(problem)) {
    const value = indicators[problem.objective];
    const key = keyOf(attributes);
    const known = vectors.get(key);
    if (known === undefined || (value > known.value && !isSame(value, known.value)))
      vectors.set(key, { value, ties: 1 });
    else if (isSame(value, known.value)) known.ties += 1;
  }
  return [...vectors.values()].sort((a, b) => b.value - a.value);
};
