import { read } from '../model/attributes';
import { combinationAt } from './combinations';
import { type CutFrame, createCuts } from './cuts';
import type { Monitor } from './monitor';
import type { Entry } from './ranking';
import type { Space } from './space';
import { createScorer, type Scorer, type Target } from './target';

/** A candidate: its combination of extras and the index of its vector in every set. */
export type Candidate = Pick<Entry, 'combination' | 'items'>;

export interface SearchTask {
  space: Space;
  target: Target;
  /** How many distinct attribute vectors are wanted. */
  size: number;
  monitor: Monitor;
  /** Whether the score of the best is all that is asked: candidates that tie with it may then stay unseen. */
  valueOnly?: boolean;
  /** Known candidates; they only save time. */
  seeds?: readonly Candidate[];
}

/** A combination of extras and what no gear with it exceeds. */
export interface Root {
  combination: number;
  bound: number;
}

export const scorerOf = ({ space, target }: SearchTask, combination: number): Scorer =>
  createScorer({ target, range: space }, space.compile(combinationAt(space.problem, combination).ops));

const mostPromisingFirst = (a: Root, b: Root): number => b.bound - a.bound || a.combination - b.combination;

/** Combinations that can hold the limits at all, the most promising first; null when the time was up before the last. */
export const rankRoots = (task: SearchTask): Root[] | null => {
  const { lowest, highest, combinations } = task.space;
  const roots: Root[] = [];
  for (let combination = 0; combination < combinations; combination++) {
    const bound = scorerOf(task, combination).upper(lowest, highest);
    if (bound > Number.NEGATIVE_INFINITY) roots.push({ combination, bound });
    if (task.monitor.spend(1) && combination + 1 < combinations) return null;
  }
  return roots.sort(mostPromisingFirst);
};

const supportAtRoot = ({ directions, supports }: CutFrame): Float64Array =>
  Float64Array.from(directions, (_, d) => supports.reduce((sum, own) => sum + read(own, d), 0));

/**
 * The roots again, by the lower of their bound and that of the cuts, without those below `enough`.
 */
export const tightenRoots = (
  task: SearchTask,
  roots: readonly Root[],
  { frame, enough }: { frame: CutFrame; enough: number },
): Root[] => {
  const { space, target, monitor } = task;
  const box = { low: space.lowest, high: space.highest, support: supportAtRoot(frame) };
  const tightened = (root: Root): Root => {
    if (root.bound < enough || monitor.spend(1)) return root;
    const majorant = scorerOf(task, root.combination).majorant();
    if (majorant === null) return root;
    const cuts = createCuts({ majorant, limits: target.limits, frame });
    return { ...root, bound: Math.min(root.bound, cuts.bound(box, enough)) };
  };
  return roots
    .map(tightened)
    .filter(({ bound }) => bound >= enough)
    .sort(mostPromisingFirst);
};
