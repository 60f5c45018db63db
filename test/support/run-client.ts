import { setTimeout as sleep } from 'node:timers/promises';
import type { RunsRepository } from '../../src/db/repositories/runs';
import { AppError } from '../../src/errors';
import type { Progress } from '../../src/operations/run-schema';
import type { RunClient } from '../../src/temporal/client';

/** Temporal's place: runs go on until the test ends them through the repository. */
export interface FakeRunClient extends RunClient {
  /** Ids of the workflows started, oldest first. */
  started: string[];
  progressOf: Map<string, Progress>;
  /** From now on Temporal does not answer. */
  breakDown(): void;
}

const POLL_MS = 5;

const unavailable = () => new AppError('unavailable', 'The workflow engine is not reachable at the moment.');

export const createFakeRunClient = (runs: RunsRepository): FakeRunClient => {
  const started: string[] = [];
  const progressOf = new Map<string, Progress>();
  let broken = false;
  const work = (): void => {
    if (broken) throw unavailable();
  };
  return {
    started,
    progressOf,
    breakDown: () => {
      broken = true;
    },
    start: async (_type, { runId }) => {
      work();
      if (!started.includes(runId)) started.push(runId);
    },
    progress: async (runId) => progressOf.get(runId) ?? null,
    reportProgress: async (runId, progress) => {
      progressOf.set(runId, progress);
    },
    cancel: (runId) => runs.cancel(runId),
    status: async () => 'RUNNING',
    waitForEnd: async (runId, timeoutMs) => {
      const until = performance.now() + Math.min(timeoutMs, 20);
      while (performance.now() < until) {
        const run = await runs.find(runId);
        if (run?.endedAt) return true;
        await sleep(POLL_MS);
      }
      return false;
    },
    ping: async () => 1,
    pingWorker: async () => 1,
    close: async () => undefined,
  };
};
