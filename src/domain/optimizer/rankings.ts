import { byScore, byVector, createRanking, type Entry, type Ranking } from './ranking';

/** What one search keeps: the best distinct attribute vectors, and the best candidates whatever their vectors. */
export interface Rankings {
  vectors: Ranking;
  leaders: Ranking;
  meet: (entry: Entry) => void;
}

export const createRankings = (size: number): Rankings => {
  const vectors = createRanking(size, byVector);
  const leaders = createRanking(2, byScore);
  return {
    vectors,
    leaders,
    meet: (entry) => {
      vectors.offer(entry);
      leaders.offer(entry);
    },
  };
};

/** What a candidate must score to be listed; -Infinity while the list is not full. */
export const worstScore = ({ vectors }: Rankings): number =>
  vectors.threshold()?.[0] ?? Number.NEGATIVE_INFINITY;
