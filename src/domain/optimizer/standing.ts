import { GEAR_COUNT } from '../model/attributes';
import { type Space, sumItems } from './space';
import type { Scorer } from './target';

/** What a candidate is worth on the way to a good one: first that it holds the limits, then its score. */
export interface Standing {
  violation: number;
  score: number;
}

export const isBetter = (a: Standing, b: Standing): boolean =>
  a.violation < b.violation || (a.violation === b.violation && a.score > b.score);

export interface StandingOptions {
  space: Space;
  scorer: Scorer;
  /** Counts evaluations; true when the time is up. */
  spend: (evaluations: number) => boolean;
  /** Sees the score of every candidate that holds the limits, while `items` names it. */
  visit: (score: number) => void;
}

/** The standing of the candidate that `items` names at the time of the call. */
export const standingOf = ({ space, scorer, visit }: StandingOptions, items: Int32Array) => {
  const points = new Float64Array(GEAR_COUNT);
  return (): Standing => {
    sumItems(space.sets, items, points);
    const score = scorer.scoreFreely(points);
    const violation = scorer.violation();
    if (violation === 0) visit(score);
    return { violation, score };
  };
};
