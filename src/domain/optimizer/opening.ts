import { GEAR_COUNT } from '../model/attributes';
import { climb } from './climb';
import { pricesAround } from './directions';
import { polish } from './polish';
import type { Rankings } from './rankings';
import { type Root, type SearchTask, scorerOf } from './roots';
import { sumItems } from './space';
import type { Scorer } from './target';

/** Combinations that are climbed in before the tree search: what they find is what most of it is pruned by. */
const OPENING_CLIMBS = 8;
/** The most promising combinations that the best gear so far is tried with. */
const TRIED_WITH_BEST_GEAR = 512;
const EXCHANGE_ROUNDS = 3;
const POLISH_ROUNDS = 3;

/** A candidate: its combination of extras and the index of its vector in every set. */
interface Place {
  combination: number;
  items: Int32Array;
}

/** Fills the rankings with good candidates that the tree search will meet again. */
export const createOpening = (task: SearchTask, rankings: Rankings) => {
  const { space, monitor, target } = task;
  const points = new Float64Array(GEAR_COUNT);

  const offer = (scorer: Scorer, { combination, items }: Place): void => {
    sumItems(space.sets, items, points);
    const order = scorer.score(points);
    if (order !== null) rankings.meet({ order, combination, items: items.slice(), ties: 0 });
  };

  const visitor = (scorer: Scorer, place: Place) => (score: number) => {
    if (score >= rankings.worst()) offer(scorer, place);
  };

  const climbIn = (combination: number, items: Int32Array): void => {
    const scorer = scorerOf(task, combination);
    const place = { combination, items };
    climb({ space, scorer, spend: monitor.spend, visit: visitor(scorer, place) }, items);
  };

  const best = (): Place | undefined => rankings.vectors.entries()[0];

  /** The extras that suit the best gear so far, then the gear that suits these. False when that changes nothing. */
  const exchange = (roots: readonly Root[]): boolean => {
    const from = best();
    if (from === undefined) return false;
    for (const { combination } of roots.slice(0, TRIED_WITH_BEST_GEAR)) {
      if (monitor.spend(1)) return false;
      offer(scorerOf(task, combination), { combination, items: from.items });
    }
    const found = best();
    if (found === undefined || found.combination === from.combination) return false;
    climbIn(found.combination, found.items.slice());
    return true;
  };

  /** Two sets' vectors at a time, priced by the limits. */
  const polishBest = (): void => {
    const from = best();
    if (from === undefined) return;
    const scorer = scorerOf(task, from.combination);
    const majorant = scorer.majorant();
    if (majorant === null) return;
    sumItems(space.sets, from.items, points);
    const around = { majorant, limits: target.limits, sets: space.sets, range: space, around: points };
    const place = { combination: from.combination, items: from.items.slice() };
    const climbing = { space, scorer, spend: monitor.spend, visit: visitor(scorer, place) };
    polish({ ...climbing, weights: pricesAround(around) }, place.items);
  };

  return {
    run: (roots: readonly Root[]): void => {
      for (const { combination, bound } of roots.slice(0, OPENING_CLIMBS)) {
        if (bound < rankings.worst()) break;
        climbIn(combination, new Int32Array(space.sets.length));
      }
      for (let round = 0; round < EXCHANGE_ROUNDS && exchange(roots); round++);
      if (target.limits.length > 0)
        for (let round = 0; round < POLISH_ROUNDS && !monitor.isTimeUp(); round++) polishBest();
      for (const seed of task.seeds ?? []) offer(scorerOf(task, seed.combination), seed);
    },
  };
};
