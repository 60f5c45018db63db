import { byScore, byVector, createRanking, type Entry, type Ranking } from './ranking';

/** What one search keeps: the best distinct attribute vectors, and the best candidates whatever their vectors. */
export interface Rankings {
  vectors: Ranking;
  leaders: Ranking;
  meet: (entry: Entry) => void;
  /** Bounds below this are of no interest; -Infinity while the list is not full. */
  worst: () => number;
}

/** How much a score must be higher to be worth a search of its own. */
const LEAST_GAIN = 1e-12;

/** `valueOnly`: what merely ties with the last of the list need not be met. */
export const createRankings = (size: number, valueOnly: boolean): Rankings => {
  const vectors = createRanking(size, byVector);
  const leaders = createRanking(2, byScore);
  const worst = (): number => {
    const last = vectors.threshold()?.[0];
    if (last === undefined) return Number.NEGATIVE_INFINITY;
    return valueOnly ? last + LEAST_GAIN * Math.max(1, Math.abs(last)) : last;
  };
  return {
    vectors,
    leaders,
    meet: (entry) => {
      vectors.offer(entry);
      leaders.offer(entry);
    },
    worst,
  };
};
