import { checkBuild } from '../model/check-problem';
import { evaluate, quantitiesOf } from '../model/evaluate';
import type { Build, Problem } from '../model/problem';
import { compileLimits, quantityAt } from '../model/quantities';
import { bindingConstraints } from './binding';
import { combinationIndex } from './combinations';
import { isHigher, RELATIVE_NOISE } from './compare';
import { gradientsAt } from './gradients';
import { whyInfeasible } from './infeasible';
import { createMonitor, limited, type Monitor } from './monitor';
import type { Entry } from './ranking';
import type { OptimizationResult, Proof, RankedBuild, SearchProgress } from './result';
import type { Candidate } from './roots';
import { type Found, type SearchState, search } from './search';
import { buildAt, createSpace, type Space } from './space';
import type { Target } from './target';

export { SearchCancelled } from './monitor';

export interface OptimizeOptions {
  /** How many distinct attribute vectors to list, the optimum included. */
  topK: number;
  timeLimitMs: number;
  /** Milliseconds of any clock that does not go back. */
  now: () => number;
  onProgress?: (progress: SearchProgress) => void;
  /** Least time between two reports; default 250. */
  progressIntervalMs?: number;
  isCancelled?: () => boolean;
  /** A known build to start from; ignored where it does not fit the problem. */
  incumbent?: Build | null;
}

/** Shorter lists cost nearly as much, and a list of ties alone needs a second search for the runner-up. */
const LEAST_LISTED = 10;

/** Proving the best of the rest must not cost more than this where many candidates tie at the top. */
const RUNNER_UP_BUDGET = 2_000_000;

const relativeGap = (bound: number, value: number): number => {
  if (!(bound > value)) return 0;
  return value === 0 ? 1 : (bound - value) / Math.abs(value);
};

const ranked = (space: Space, entry: Entry, rank: number): RankedBuild => {
  const build = buildAt(space, entry.items, entry.combination);
  const { attributes, indicators } = evaluate(space.problem, build);
  const value = indicators[space.problem.objective];
  return { rank, value, ...build, attributes, indicators, ties: Math.max(1, entry.ties) };
};

const candidateOf = (space: Space, build: Build | null | undefined): Candidate[] => {
  if (build === null || build === undefined || checkBuild(space.problem, build).length > 0) return [];
  const items = Int32Array.from(space.sets, (set) => set.locate(build));
  return [{ combination: combinationIndex(space.problem, build.choices), items }];
};

const progressOf = (
  space: Space,
  { best, bound, fraction }: SearchState,
  evaluations: number,
): SearchProgress => {
  const value = best?.order[0] ?? null;
  const isBounded = Number.isFinite(bound);
  return {
    fraction,
    evaluations,
    incumbent:
      best === null || value === null ? null : { ...buildAt(space, best.items, best.combination), value },
    bound: isBounded ? bound : null,
    gap: value === null || !isBounded ? null : relativeGap(bound, value),
  };
};

const monitorOf = (space: Space, startedAt: number, options: OptimizeOptions): Monitor => {
  const { timeLimitMs, now, onProgress, progressIntervalMs, isCancelled } = options;
  const monitor: Monitor = createMonitor({
    timeLimitMs,
    now,
    startedAt,
    ...(progressIntervalMs === undefined ? {} : { progressIntervalMs }),
    ...(isCancelled === undefined ? {} : { isCancelled }),
    ...(onProgress === undefined
      ? {}
      : { onState: (state: SearchState) => onProgress(progressOf(space, state, monitor.evaluations())) }),
  });
  return monitor;
};

/**
 * The best entry below the top value; null when there is none, or none was proven in time. What was listed on the way
 * is proven only down to the last of a full list: below it the search looks no further.
 */
const findRunnerUp = (space: Space, target: Target, found: Found, monitor: Monitor): Entry | null => {
  if (!found.complete) return null;
  const top = found.entries[0]?.order[0] ?? 0;
  const listed = found.leaders.find(({ order }) => isHigher(top, order[0] ?? 0));
  if (listed !== undefined && (listed.order[0] ?? 0) >= found.proven) return listed;
  const rest = search({
    space,
    target: { ...target, below: top - RELATIVE_NOISE * Math.abs(top) },
    size: 1,
    monitor: limited(monitor, RUNNER_UP_BUDGET),
    seeds: listed === undefined ? [] : [listed],
  });
  return rest.complete ? (rest.entries[0] ?? null) : null;
};

const infeasible = (space: Space, target: Target, monitor: Monitor): OptimizationResult => {
  const reason = whyInfeasible(space, target.limits, monitor);
  const proof = (optimal: boolean): Proof => ({
    optimal,
    gap: optimal ? 0 : 1,
    evaluations: monitor.evaluations(),
  });
  return reason === null
    ? { feasible: null, proof: proof(false) }
    : { feasible: false, reason, proof: proof(true) };
};

interface Outcome {
  space: Space;
  target: Target;
  found: Found;
  monitor: Monitor;
}

const feasible = (
  { space, target, found, monitor }: Outcome,
  best: Entry,
  topK: number,
): OptimizationResult => {
  const { rank: _, ...optimum } = ranked(space, best, 1);
  const runnerUp = findRunnerUp(space, target, found, monitor);
  const gap = relativeGap(found.bound, optimum.value);
  const quantities = quantitiesOf(space.problem, optimum);
  const binding = found.complete ? bindingConstraints({ space, target, best, monitor }, quantities) : [];
  return {
    feasible: true,
    ...optimum,
    alternatives: found.entries.slice(1, topK).map((entry, index) => ranked(space, entry, index + 2)),
    runnerUp: runnerUp === null ? null : ranked(space, runnerUp, found.entries.indexOf(runnerUp) + 1),
    binding,
    gradients: gradientsAt(space.problem, optimum),
    proof: { optimal: gap <= RELATIVE_NOISE, gap, evaluations: monitor.evaluations() },
  };
};

/**
 * The exact optimum and top K of a problem that passes `checkProblem`, or the proof that there is none; after the
 * time limit, the best found and how far it can be from the optimum. Throws `SearchCancelled`.
 */
export const optimize = (problem: Problem, options: OptimizeOptions): OptimizationResult => {
  const startedAt = options.now();
  const space = createSpace(problem);
  const monitor = monitorOf(space, startedAt, options);
  const target: Target = {
    quantity: quantityAt(problem.objective),
    sign: 1,
    limits: compileLimits(problem.constraints),
  };
  const size = Math.max(LEAST_LISTED, options.topK);
  const found = search({ space, target, size, monitor, seeds: candidateOf(space, options.incumbent) });
  const [best] = found.entries;
  if (best !== undefined) return feasible({ space, target, found, monitor }, best, options.topK);
  if (found.complete) return infeasible(space, target, monitor);
  return { feasible: null, proof: { optimal: false, gap: 1, evaluations: monitor.evaluations() } };
};
