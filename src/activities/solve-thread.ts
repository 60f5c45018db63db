import type { MessagePort } from 'node:worker_threads';
import type { Build, Problem } from '../domain/model/problem';
import { optimize } from '../domain/optimizer/optimize';
import type { OptimizationResult } from '../domain/optimizer/result';

export interface SolveTask {
  problem: Problem;
  topK: number;
  timeLimitMs: number;
  incumbent: Build | null;
  progressPort: MessagePort;
}

/** Runs inside a worker thread: the search is synchronous and may take minutes. */
export const solve = ({
  problem,
  topK,
  timeLimitMs,
  incumbent,
  progressPort,
}: SolveTask): OptimizationResult => {
  try {
    return optimize(problem, {
      topK,
      timeLimitMs,
      incumbent,
      now: () => performance.now(),
      onProgress: (progress) => progressPort.postMessage(progress),
    });
  } finally {
    progressPort.close();
  }
};
