import type { Infusions } from './problem';

/** Numbers of infusions of each kind, in the order of `options`, that sum to exactly `total`. */
export const infusionSplits = ({ options, total }: Infusions): number[][] => {
  const [first, ...others] = options;
  if (first === undefined) return total === 0 ? [[]] : [];
  const splits: number[][] = [];
  for (let count = Math.min(first.max, total); count >= 0; count--) {
    const rest = infusionSplits({ options: others, total: total - count, pointsEach: 0 });
    for (const split of rest) splits.push([count, ...split]);
  }
  return splits;
};

/** How many splits there are, without listing them. */
export const countInfusionSplits = ({ options, total }: Infusions): number => {
  let ways: number[] = Array.from({ length: total + 1 }, (_, sum) => (sum === 0 ? 1 : 0));
  for (const { max } of options) {
    ways = ways.map((_, sum) =>
      ways.slice(Math.max(0, sum - max), sum + 1).reduce((all, count) => all + count, 0),
    );
  }
  return ways[total] ?? 0;
};
