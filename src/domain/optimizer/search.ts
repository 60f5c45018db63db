import { GEAR_COUNT } from '../model/attributes';
import { compileScenarios } from '../model/compile';
import { createEvaluator, EVERYTHING } from '../model/evaluator';
import { climb } from './climb';
import { combinationAt } from './combinations';
import { createExplorer, type Explorer } from './explore';
import type { Monitor } from './monitor';
import { createRanking, type Entry, type Ranking } from './ranking';
import { type Space, sumItems } from './space';
import { createScorer, type Scorer, type Target } from './target';
import { buildTree } from './tree';
import { attributeWeights } from './weights';

/** A candidate: its combination of extras and the index of its vector in every set. */
export interface Candidate {
  combination: number;
  items: Int32Array;
}

export interface SearchTask {
  space: Space;
  target: Target;
  /** How many distinct attribute vectors are wanted. */
  size: number;
  monitor: Monitor;
  /** Known candidates; they only save time. */
  seeds?: readonly Candidate[];
}

export interface SearchState {
  best: Entry | null;
  bound: number;
  /** Share of the work done, 0 to 1. */
  fraction: number;
}

export interface Found {
  /** The best distinct attribute vectors, best first. */
  entries: readonly Entry[];
  /** No candidate scores higher. -Infinity when there is no candidate. */
  bound: number;
  /** Whether `entries` are proven; otherwise the time was up. */
  complete: boolean;
}

interface Root {
  combination: number;
  bound: number;
}

/** Combinations that are climbed in before the tree search: what they find is what most of it is pruned by. */
const OPENING_CLIMBS = 8;

const NOTHING = Number.NEGATIVE_INFINITY;

const scorerOf = ({ space, target }: SearchTask, combination: number): Scorer =>
  createScorer(
    { problem: space.problem, target, lowest: space.lowest },
    combinationAt(space.problem, combination).ops,
  );

/** Combinations that can hold the limits at all, the most promising first. */
const rankRoots = (task: SearchTask): Root[] => {
  const { lowest, highest, combinations } = task.space;
  return Array.from({ length: combinations }, (_, combination): Root => {
    task.monitor.spend(1);
    return { combination, bound: scorerOf(task, combination).upper(lowest, highest) };
  })
    .filter(({ bound }) => bound > NOTHING)
    .sort((a, b) => b.bound - a.bound || a.combination - b.combination);
};

const worstScore = (ranking: Ranking): number => ranking.threshold()?.[0] ?? NOTHING;

/** Fills the ranking with good candidates that the tree search will meet again. */
const climbAndSeed = (task: SearchTask, roots: readonly Root[], ranking: Ranking): void => {
  const { space, monitor, seeds = [] } = task;
  const points = new Float64Array(GEAR_COUNT);
  const offer = (scorer: Scorer, { combination, items }: Candidate): void => {
    sumItems(space.sets, items, points);
    const order = scorer.score(points);
    if (order !== null) ranking.offer({ order, combination, items: items.slice(), ties: 0 });
  };
  for (const { combination } of roots.slice(0, OPENING_CLIMBS)) {
    const scorer = scorerOf(task, combination);
    const candidate = { combination, items: new Int32Array(space.sets.length) };
    const visit = (score: number): void => {
      if (score >= worstScore(ranking)) offer(scorer, candidate);
    };
    monitor.spend(climb(space, scorer, candidate.items, visit));
  }
  for (const seed of seeds) offer(scorerOf(task, seed.combination), seed);
};

/** The trees split first along what matters around a good candidate. */
const explorerAround = (task: SearchTask, around: Candidate, ranking: Ranking): Explorer => {
  const { space, target, monitor } = task;
  const points = new Float64Array(GEAR_COUNT);
  sumItems(space.sets, around.items, points);
  const { ops } = combinationAt(space.problem, around.combination);
  const evaluator = createEvaluator(compileScenarios(space.problem, ops), EVERYTHING);
  const weights = attributeWeights(evaluator, target, points);
  return createExplorer({ trees: space.sets.map((set) => buildTree(set, weights)), ranking, monitor });
};

const exploreRoots = (
  task: SearchTask,
  roots: readonly Root[],
  ranking: Ranking,
  explorer: Explorer,
): Found => {
  let next = 0;
  const openBound = (): number => Math.max(explorer.openBound(), roots[next]?.bound ?? NOTHING);
  const bound = (): number => Math.max(ranking.entries()[0]?.order[0] ?? NOTHING, openBound());
  task.monitor.watch(() => ({
    best: ranking.entries()[0] ?? null,
    bound: bound(),
    fraction: explorer.doneShare(),
  }));
  for (const root of roots) {
    next++;
    if (root.bound < worstScore(ranking)) continue;
    if (!explorer.explore(root.combination, scorerOf(task, root.combination), 1 / roots.length)) {
      return { entries: ranking.entries(), bound: bound(), complete: false };
    }
  }
  return { entries: ranking.entries(), bound: bound(), complete: true };
};

/** Exact branch and bound over gear, infusions and extras at once. */
export const search = (task: SearchTask): Found => {
  const ranking = createRanking(task.size);
  const roots = rankRoots(task);
  const [first] = roots;
  if (first === undefined) return { entries: [], bound: NOTHING, complete: true };
  climbAndSeed(task, roots, ranking);
  const around = ranking.entries()[0] ?? {
    combination: first.combination,
    items: new Int32Array(task.space.sets.length),
  };
  return exploreRoots(task, roots, ranking, explorerAround(task, around, ranking));
};
