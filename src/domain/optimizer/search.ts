import { GEAR_COUNT } from '../model/attributes';
import { createEvaluator, EVERYTHING } from '../model/evaluator';
import { combinationAt } from './combinations';
import { type CutFrame, createCutFrame, createCuts } from './cuts';
import { createExplorer, type Part } from './explore';
import { createOpening } from './opening';
import { type Entry, scoreOf } from './ranking';
import { createRankings, type Rankings } from './rankings';
import { type Root, rankRoots, type SearchTask, scorerOf, tightenRoots } from './roots';
import { sumItems } from './space';
import { buildTree, type StatTree } from './tree';
import { attributeWeights } from './weights';

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

const NOTHING = Number.NEGATIVE_INFINITY;

interface Exploration {
  rankings: Rankings;
  trees: readonly StatTree[];
  /** Made around the best candidate, for all combinations; null where the signs do not allow cuts. */
  frame: CutFrame | null;
}

/** The trees split first along what matters around a good candidate. */
const prepare = (task: SearchTask, first: Root, rankings: Rankings): Exploration => {
  const { space, target } = task;
  const around = new Float64Array(GEAR_COUNT);
  const [best] = rankings.vectors.entries();
  const combination = best?.combination ?? first.combination;
  sumItems(space.sets, best?.items ?? new Int32Array(space.sets.length), around);
  const { ops } = combinationAt(space.problem, combination);
  const evaluator = createEvaluator(space.compile(ops), EVERYTHING);
  const weights = attributeWeights(evaluator, target, around);
  const trees = space.sets.map((set) => buildTree(set, weights));
  const majorant = scorerOf(task, combination).majorant();
  const { limits } = target;
  const frame =
    majorant === null
      ? null
      : createCutFrame({ majorant, limits, around, sets: space.sets, range: space }, trees);
  return { rankings, trees, frame };
};

const partOf = (task: SearchTask, combination: number, { frame }: Exploration): Part => {
  const scorer = scorerOf(task, combination);
  const majorant = scorer.majorant();
  const { limits } = task.target;
  const cuts = majorant === null || frame === null ? null : createCuts({ majorant, limits, frame });
  return { combination, scorer, cuts };
};

const exploreRoots = (task: SearchTask, roots: readonly Root[], exploration: Exploration): Found => {
  const { rankings, trees } = exploration;
  const explorer = createExplorer({
    trees,
    rankings,
    monitor: task.monitor,
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
    proven: rankings.worst(),
    complete,
  });
  task.monitor.watch(() => ({ best: best(), bound: bound(), fraction: explorer.doneShare() }));
  for (const root of roots) {
    next++;
    if (root.bound < rankings.worst()) break;
    if (!explorer.explore(partOf(task, root.combination, exploration), 1 / roots.length)) return found(false);
  }
  next = roots.length;
  return found(true);
};

/** Exact branch and bound over gear, infusions and extras at once. */
export const search = (task: SearchTask): Found => {
  const rankings = createRankings(task.size, task.valueOnly ?? false);
  const roots = rankRoots(task);
  const nothing = { entries: [], leaders: [], proven: NOTHING };
  if (roots === null) return { ...nothing, bound: Number.POSITIVE_INFINITY, complete: false };
  const [first] = roots;
  if (first === undefined) return { ...nothing, bound: NOTHING, complete: true };
  createOpening(task, rankings).run(roots);
  const exploration = prepare(task, first, rankings);
  const { frame } = exploration;
  const enough = rankings.worst();
  const tightened = frame === null ? roots : tightenRoots(task, roots, { frame, enough });
  return exploreRoots(task, tightened, exploration);
};
