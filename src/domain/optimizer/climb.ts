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

/**
 * Hill climbing: changes one set's vector at a time for as long as that helps, first towards the limits, then
 * the score. Changes `items`; `visit` sees the score of every candidate that holds the limits, while `items` names it. Returns the number of evaluations.
 */
export const climb = (
  space: Space,
  scorer: Scorer,
  items: Int32Array,
  visit: (score: number) => void,
): number => {
  const points = new Float64Array(GEAR_COUNT);
  let evaluations = 0;

  const standing = (): Standing => {
    evaluations++;
    sumItems(space.sets, items, points);
    const score = scorer.scoreFreely(points);
    const violation = scorer.violation();
    return { violation, score };
  };

  let current = standing();
  const improveSet = (index: number, size: number): boolean => {
    const before = read(items, index);
    let chosen = before;
    for (let item = 0; item < size; item++) {
      if (item === chosen) continue;
      items[index] = item;
      const next = standing();
      if (next.violation === 0) visit(next.score);
      if (isBetter(next, current)) [current, chosen] = [next, item];
    }
    items[index] = chosen;
    return chosen !== before;
  };

  for (let round = 0; round < MOST_ROUNDS; round++) {
    const improved = space.sets.map(({ size }, index) => improveSet(index, size));
    if (!improved.includes(true)) break;
  }
  return evaluations;
};
