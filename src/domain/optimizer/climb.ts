import { read } from '../model/attributes';
import { isBetter, type StandingOptions, standingOf } from './standing';

const MOST_ROUNDS = 64;

/**
 * Hill climbing: changes one set's vector at a time for as long as that helps, first towards the limits, then
 * the score. Changes `items`.
 */
export const climb = (options: StandingOptions, items: Int32Array): void => {
  const { space, spend } = options;
  const standing = standingOf(options, items);

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
