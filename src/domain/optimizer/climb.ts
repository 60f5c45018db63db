import { GEAR_COUNT, read } from '../model/attributes';
import { type Space, sumItems } from './space';
import type { Scorer } from './target';

export interface Standing {
  violation: number;
  score: number;
}

export const isBetter = (a: Standing, b: Standing): boolean =>
  a.violation < b.violation || (a.violation === b.violation && a.score > b.score);

const MOST_ROUNDS = 64;

export interface ClimbOptions {
  space: Space;
  scorer: Scorer;
  /** Counts evaluations; true when the time is up. */
  spend: (evaluations: number) => boolean;
  /** Sees the score of every candidate that holds the limits, while `items` names it. */
  visit: (score: number) => void;
}

/**
 * Hill climbing: changes one set's vector at a time for as long as that helps, first towards the limits, then
 * the score. Changes `items`.
 */
export const climb = ({ space, scorer, spend, visit }: ClimbOptions, items: Int32Array): void => {
  const points = new Float64Array(GEAR_COUNT);

  const standing = (): Standing => {
    sumItems(space.sets, items, points);
    const score = scorer.scoreFreely(points);
    const violation = scorer.violation();
    if (violation === 0) visit(score);
    return { violation, score };
  };

  let current = standing();
  const improveSet = (index: number, size: number): boolean => {
    const before = read(items, index);
    let chosen = before;
    for (let item = 0; item < size; item++) {
      if (item === chosen) continue;
      if (spend(1)) break;
      items[index] = item;
      const next = standing();
      if (isBetter(next, current)) [current, chosen] = [next, item];
    }
    items[index] = chosen;
    return chosen !== before;
  };

  for (let round = 0; round < MOST_ROUNDS; round++) {
    const improved = space.sets.map(({ size }, index) => improveSet(index, size));
    if (!improved.includes(true)) break;
  }
};
