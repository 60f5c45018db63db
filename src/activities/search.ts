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

/**
 * How often a search heartbeats and, when there is news, reports: a shorter one needs neither. A long one reports ever
 * more rarely, since each report is a workflow task.
 */
const BEAT_MS = 1_000;
const LATER_REPORT_MS = 3_000;
const OFTEN_FOR_MS = 20_000;
/** A retried attempt gets at least this, however long the earlier ones were. */
const LEAST_SEARCH_MS = 1_000;

/** A search ends when it is proven or when its time is up: it is as far as the further of the two. */
const toProgress = (
  { fraction, incumbent, bound, gap, evaluations }: SearchProgress,
  spentShare: number,
): Progress => ({
  stage: 'searching',
  fraction: Math.min(1, Math.max(fraction, spentShare)),
  best: incumbent?.value ?? null,
  bound,
  gap,
  evaluations,
  note: null,
});

const lastCheckpoint = (): Checkpoint =>
  Context.current().info.heartbeatDetails ?? { incumbent: null, spentMs: 0 };

/** Keeps the latest that the search said; a `beat` passes it on to Temporal as often as is worth it. */
const watchSearch = (before: Checkpoint, limitMs: number, send: Deps['report']) => {
  const context = Context.current();
  const startedAt = performance.now();
  let latest: SearchProgress | null = null;
  let reported: SearchProgress | null = null;
  let nextReportMs = 0;
  const elapsedMs = () => performance.now() - startedAt;

  const report = (): void => {
    if (latest === null || latest === reported || elapsedMs() < nextReportMs) return;
    reported = latest;
    nextReportMs = elapsedMs() < OFTEN_FOR_MS ? 0 : elapsedMs() + LATER_REPORT_MS;
    send(toProgress(latest, (before.spentMs + elapsedMs()) / limitMs)).catch((error) =>
      context.log.debug('progress not reported', { error }),
    );
  };
  return {
    onProgress: (progress: SearchProgress): void => {
      latest = progress;
    },
    beat: (): void => {
      const incumbent = latest?.incumbent ?? before.incumbent;
      context.heartbeat({ incumbent, spentMs: before.spentMs + elapsedMs() } satisfies Checkpoint);
      report();
    },
  };
};

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
  const before = lastCheckpoint();
  const limitMs = search.timeLimitSeconds * 1000;
  const { onProgress, beat } = watchSearch(before, limitMs, deps.report);
  beat();
  const timer = setInterval(beat, BEAT_MS);
  try {
    const result = await deps.solver.solve({
      problem: search.problem,
      topK: search.topK,
      timeLimitMs: Math.max(LEAST_SEARCH_MS, limitMs - before.spentMs),
      incumbent: before.incumbent,
      onProgress,
      signal: context.cancellationSignal,
    });
    await conclude(result);
  } finally {
    clearInterval(timer);
  }
};
