import { availableParallelism } from 'node:os';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Build, Problem } from '../domain/model/problem';
import type { OptimizationResult, SearchProgress } from '../domain/optimizer/result';
import { AppError } from '../errors';
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

/** The same code runs from dist and, under tests and `tsx`, from its sources. */
const fromSources = __filename.endsWith('.ts');

/** A pool of worker threads that run the optimizer. */
export const createSolver = () => {
  const pool = new Piscina<SolveTask, OptimizationResult>({
    filename: path.join(__dirname, `solve-thread.${fromSources ? 'ts' : 'js'}`),
    name: 'solve',
    minThreads: 0,
    maxThreads: SOLVER_THREADS,
    idleTimeout: 60_000,
    ...(fromSources ? { execArgv: ['--require', 'tsx/cjs'] } : {}),
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

  return { solve, close: () => pool.destroy() };
};

export type Solver = ReturnType<typeof createSolver>;
