import { GEAR_COUNT } from '../model/attributes';
import { compileScenarios } from '../model/compile';
import { createEvaluator, EVERYTHING } from '../model/evaluator';
import { climb } from './climb';
import { combinationAt } from './combinations';
import { createCuts } from './cuts';
import { pricesAround } from './directions';
import { createExplorer, type Part } from './explore';
import type { Monitor } from './monitor';
import { polish } from './polish';
import { byScore, byVector, createRanking, type Entry, type Ranking, scoreOf } from './ranking';
import { type Space, sumItems } from './space';
import { createScorer, type Scorer, type Target } from './target';
import { buildTree, type StatTree } from './tree';
import { attributeWeights } from './weights';

/** A candidate: its combination of extras and the index of its vector in every set. */
export type Candidate = Pick<Entry, 'combination' | 'items'>;

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
  /** The best candidates of the two highest scores, whatever their vectors. */
  leaders: readonly Entry[];
  /** No candidate scores higher. -Infinity when there is no candidate. */
  bound: number;
  /** All candidates of at least this score have been met; -Infinity when simply all have. */
  proven: number;
  /** Whether `entries` are proven; otherwise the time was up. */
  complete: boolean;
}

interface Root {
  combination: number;
  bound: number;
}

interface Rankings {
  vectors: Ranking;
  leaders: Ranking;
}

/** Combinations that are climbed in before the tree search: what they find is what most of it is pruned by. */
const OPENING_CLIMBS = 8;

const POLISH_ROUNDS = 3;

const NOTHING = Number.NEGATIVE_INFINITY;

const scorerOf = ({ space, target }: SearchTask, combination: number): Scorer =>
  createScorer(
    { problem: space.problem, target, range: space },
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

const worstScore = ({ vectors }: Rankings): number => vectors.threshold()?.[0] ?? NOTHING;

const meet = ({ vectors, leaders }: Rankings, entry: Entry): void => {
  vectors.offer(entry);
  leaders.offer(entry);
};

/** Fills the rankings with good candidates that the tree search will meet again. */
const climbAndSeed = (task: SearchTask, roots: readonly Root[], rankings: Rankings): void => {
  const { space, monitor, seeds = [] } = task;
  const points = new Float64Array(GEAR_COUNT);
  const offer = (scorer: Scorer, { combination, items }: Candidate): void => {
    sumItems(space.sets, items, points);
    const order = scorer.score(points);
    if (order !== null) meet(rankings, { order, combination, items: items.slice(), ties: 0 });
  };
  const visitor =
    (scorer: Scorer, candidate: Candidate) =>
    (score: number): void => {
      if (score >= worstScore(rankings)) offer(scorer, candidate);
    };
  for (const { combination } of roots.slice(0, OPENING_CLIMBS)) {
    const scorer = scorerOf(task, combination);
    const candidate = { combination, items: new Int32Array(space.sets.length) };
    monitor.spend(climb(space, scorer, candidate.items, visitor(scorer, candidate)));
  }
  for (let round = 0; round < POLISH_ROUNDS; round++) {
    const [best] = rankings.vectors.entries();
    if (best === undefined || task.target.limits.length === 0) break;
    const scorer = scorerOf(task, best.combination);
    const majorant = scorer.majorant();
    if (majorant === null) break;
    sumItems(space.sets, best.items, points);
    const weights = pricesAround({
      majorant,
      limits: task.target.limits,
      sets: space.sets,
      range: space,
      around: points,
    });
    const candidate = { combination: best.combination, items: best.items.slice() };
    monitor.spend(polish({ space, scorer, weights, visit: visitor(scorer, candidate) }, candidate.items));
  }
  for (const seed of seeds) offer(scorerOf(task, seed.combination), seed);
};

interface Exploration {
  rankings: Rankings;
  trees: readonly StatTree[];
  /** The gear vector of a good candidate. */
  around: Float64Array;
}

/** The trees split first along what matters around a good candidate. */
const prepare = (task: SearchTask, first: Root, rankings: Rankings): Exploration => {
  const { space, target } = task;
  const around = new Float64Array(GEAR_COUNT);
  const [best] = rankings.vectors.entries();
  sumItems(space.sets, best?.items ?? new Int32Array(space.sets.length), around);
  const { ops } = combinationAt(space.problem, best?.combination ?? first.combination);
  const evaluator = createEvaluator(compileScenarios(space.problem, ops), EVERYTHING);
  const weights = attributeWeights(evaluator, target, around);
  return { rankings, around, trees: space.sets.map((set) => buildTree(set, weights)) };
};

const partOf = (task: SearchTask, combination: number, { trees, around }: Exploration): Part => {
  const scorer = scorerOf(task, combination);
  const majorant = scorer.majorant();
  const { limits } = task.target;
  const { space } = task;
  const options = { limits, around, sets: space.sets, range: space };
  return {
    combination,
    scorer,
    cuts: majorant === null ? null : createCuts({ ...options, majorant }, trees),
  };
};

const exploreRoots = (task: SearchTask, roots: readonly Root[], exploration: Exploration): Found => {
  const { rankings, trees } = exploration;
  const explorer = createExplorer({
    trees,
    ranking: rankings.vectors,
    monitor: task.monitor,
    meet: (entry) => meet(rankings, entry),
  });
  let next = 0;
  const best = (): Entry | null => rankings.vectors.entries()[0] ?? null;
  const bound = (): number => {
    const found = best();
    return Math.max(
      found === null ? NOTHING : scoreOf(found),
      explorer.openBound(),
      roots[next]?.bound ?? NOTHING,
    );
  };
  const found = (complete: boolean): Found => ({
    entries: rankings.vectors.entries(),
    leaders: rankings.leaders.entries(),
    bound: bound(),
    proven: worstScore(rankings),
    complete,
  });
  task.monitor.watch(() => ({ best: best(), bound: bound(), fraction: explorer.doneShare() }));
  for (const root of roots) {
    next++;
    if (root.bound < worstScore(rankings)) break;
    if (!explorer.explore(partOf(task, root.combination, exploration), 1 / roots.length)) return found(false);
  }
  next = roots.length;
  return found(true);
};

/** Exact branch and bound over gear, infusions and extras at once. */
export const search = (task: SearchTask): Found => {
  const rankings = { vectors: createRanking(task.size, byVector), leaders: createRanking(2, byScore) };
  const roots = rankRoots(task);
  const [first] = roots;
  if (first === undefined) return { entries: [], leaders: [], bound: NOTHING, proven: NOTHING, complete: true };
  climbAndSeed(task, roots, rankings);
  return exploreRoots(task, roots, prepare(task, first, rankings));
};
