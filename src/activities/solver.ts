import { availableParallelism } from 'node:os';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { Build, Problem } from '../domain/model/problem';
import type { OptimizationResult, SearchProgress } from '../domain/optimizer/result';
import { AppError } from '../errors';
import { createThreadPool, type OnLost } from '../threads';
import type { SolveTask } from './solve-thread';

export interface SolveRequest {
  problem: Problem;
  topK: number;
  timeLimitMs: number;
  incumbent: Build | null;
  onProgress: (progress: SearchProgress) => void;
  /** Aborting ends the thread at once. */
  signal: AbortSignal;
}

/** At least two, so that one long search does not hold every other guild; the threads share what cores there are. */
export const SOLVER_THREADS = Math.max(2, availableParallelism() - 1);

/** A pool of worker threads that run the optimizer. */
export const createSolver = (onLost?: OnLost) => {
  const pool = createThreadPool<SolveTask, OptimizationResult>({
    file: path.join(__dirname, 'solve-thread'),
    task: 'solve',
    maxThreads: SOLVER_THREADS,
    onLost,
  });

  /** Throws AppError `cancelled` when aborted. */
  const solve = async ({ onProgress, signal, ...request }: SolveRequest): Promise<OptimizationResult> => {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', onProgress);
    try {
      return await pool.run({ ...request, progressPort: port2 }, { transferList: [port2], signal });
    } catch (error) {
      if (signal.aborted) throw new AppError('cancelled', 'The run was cancelled.', { cause: error });
      throw error;
    } finally {
      port1.close();
    }
  };

  return { solve, close: pool.close };
};

export type Solver = ReturnType<typeof createSolver>;
