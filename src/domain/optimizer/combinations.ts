import type { Build, ModifierOp, Problem } from '../model/problem';

/** One option per category: the extras of a candidate. */
export interface Combination {
  choices: Build['choices'];
  ops: ModifierOp[];
}

export const combinationCount = ({ choices }: Problem): number =>
  choices.reduce((product, { options }) => product * options.length, 1);

/** Combinations are numbered; the last category changes fastest. */
export const combinationAt = ({ choices }: Problem, index: number): Combination => {
  const picked: Combination = { choices: {}, ops: [] };
  const indexes: number[] = [];
  let rest = index;
  for (const { options } of [...choices].reverse()) {
    indexes.unshift(rest % options.length);
    rest = Math.floor(rest / options.length);
  }
  return choices.reduce(({ choices: chosen, ops }, { category, options }, position) => {
    const option = options[indexes[position] ?? 0];
    return { choices: { ...chosen, [category]: option?.id ?? '' }, ops: [...ops, ...(option?.ops ?? [])] };
  }, picked);
};

/** The number of the combination with these choices. */
export const combinationIndex = ({ choices }: Problem, chosen: Build['choices']): number =>
  choices.reduce(
    (index, { category, options }) =>
      index * options.length + options.findIndex(({ id }) => id === chosen[category]),
    0,
  );
