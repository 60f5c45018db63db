import { GEAR_COUNT, read } from '../model/attributes';
import { isBetter, type StandingOptions, standingOf } from './standing';
import type { StatSet } from './stat-set';

export interface PolishOptions extends StandingOptions {
  /** What is worth having around the candidate, at several prices of the limits. */
  weights: readonly Float64Array[];
}

/** Vectors per set and price that are tried in pairs. */
const SHORTLIST = 6;
const MOST_ROUNDS = 16;

const worth = (set: StatSet, item: number, weights: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < GEAR_COUNT; k++) sum += read(weights, k) * read(set.vectors, item * GEAR_COUNT + k);
  return sum;
};

const shortlist = (set: StatSet, weights: readonly Float64Array[]): number[] => {
  const items = Array.from({ length: set.size }, (_, item) => item);
  const best = weights.flatMap((prices) =>
    items.toSorted((a, b) => worth(set, b, prices) - worth(set, a, prices) || a - b).slice(0, SHORTLIST),
  );
  return [...new Set(best)];
};

/**
 * Changes two sets' vectors at a time for as long as that helps: one gives what a limit asks for, the other takes
 * back what that cost. Changes `items`.
 */
export const polish = (options: PolishOptions, items: Int32Array): void => {
  const { space, weights, spend } = options;
  const lists = space.sets.map((set) => shortlist(set, weights));
  const standing = standingOf(options, items);
  let current = standing();

  const improvePair = (first: number, second: number): boolean => {
    let best: readonly [number, number] = [read(items, first), read(items, second)];
    const before = best;
    for (const a of lists[first] ?? []) {
      for (const b of lists[second] ?? []) {
        if (spend(1)) break;
        [items[first], items[second]] = [a, b];
        const next = standing();
        if (isBetter(next, current)) [current, best] = [next, [a, b]];
      }
    }
    [items[first], items[second]] = best;
    return best !== before;
  };

  for (let round = 0; round < MOST_ROUNDS; round++) {
    let improved = false;
    for (let first = 0; first < lists.length; first++) {
      for (let second = first + 1; second < lists.length; second++) {
        improved = improvePair(first, second) || improved;
      }
    }
    if (!improved) break;
  }
};
