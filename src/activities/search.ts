import { Context } from '@temporalio/activity';
import type { Build, Problem } from '../domain/model/problem';
import type { OptimizationResult, SearchProgress } from '../domain/optimizer/result';
import type { Progress } from '../operations/run-schema';
import type { Solver } from './solver';

interface Deps {
  solver: Solver;
  report: (progress: Progress) => Promise<void>;
}

interface Search {
  problem: Problem;
  topK: number;
  timeLimitSeconds: number;
}

/** What a retried attempt goes on from, kept in the heartbeat. */
interface Checkpoint {
  incumbent: Build | null;
  /** Search time already spent by earlier attempts. */
  spentMs: number;
}

/** A short search needs no report; a long one is reported ever more rarely, since each report is a workflow task. */
const FIRST_REPORT_MS = 1_000;
const LATER_REPORT_MS = 3_000;
const OFTEN_FOR_MS = 20_000;
const HEARTBEAT_MS = 2_000;
/** A retried attempt gets at least this, however long the earlier ones were. */
const LEAST_SEARCH_MS = 1_000;

const toProgress = ({ fraction, incumbent, bound, gap, evaluations }: SearchProgress): Progress => ({
  stage: 'searching',
  fraction,
  best: incumbent?.value ?? null,
  bound,
  gap,
  evaluations,
  note: null,
});

const lastCheckpoint = (): Checkpoint =>
  Context.current().info.heartbeatDetails ?? { incumbent: null, spentMs: 0 };

/**
 * One search as an activity: heartbeats until `conclude` is done with the result (so that a dead worker is noticed and
 * cancellation arrives), reports progress, resumes from the last attempt's incumbent.
 */
export const runSearch = async (
  deps: Deps,
  search: Search,
  conclude: (result: OptimizationResult) => Promise<void>,
): Promise<void> => {
  const context = Context.current();
  const { incumbent, spentMs } = lastCheckpoint();
  const startedAt = performance.now();
  let best: Build | null = incumbent;
  let nextReportMs = FIRST_REPORT_MS;

  const elapsedMs = () => performance.now() - startedAt;
  const heartbeat = () =>
    context.heartbeat({ incumbent: best, spentMs: spentMs + elapsedMs() } satisfies Checkpoint);
  const onProgress = (progress: SearchProgress): void => {
    best = progress.incumbent ?? best;
    if (elapsedMs() < nextReportMs) return;
    nextReportMs = elapsedMs() + (elapsedMs() < OFTEN_FOR_MS ? FIRST_REPORT_MS : LATER_REPORT_MS);
    deps.report(toProgress(progress)).catch((error) => context.log.warn('progress not reported', { error }));
  };

  heartbeat();
  const timer = setInterval(heartbeat, HEARTBEAT_MS);
  try {
    const result = await deps.solver.solve({
      problem: search.problem,
      topK: search.topK,
      timeLimitMs: Math.max(LEAST_SEARCH_MS, search.timeLimitSeconds * 1000 - spentMs),
      incumbent,
      onProgress,
      signal: context.cancellationSignal,
    });
    await conclude(result);
  } finally {
    clearInterval(timer);
  }
};
