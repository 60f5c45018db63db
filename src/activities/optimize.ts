import { cancellationSignal } from '@temporalio/activity';
import type { RunsRepository } from '../db/repositories/runs';
import { buildProblem } from '../domain/builds/build-problem';
import { DATA_VERSION } from '../domain/data-version';
import type { Problem } from '../domain/model/problem';
import { explain } from '../domain/optimizer/explain';
import type { OptimizationResult } from '../domain/optimizer/result';
import { AppError } from '../errors';
import type { InputOf, RunName } from '../operations';
import type { Assumption, OptimizationAnswer } from '../operations/optimization-result';
import { parseInput } from '../operations/parse';
import { toProblem } from '../operations/problem-schema';
import type { Progress } from '../operations/run-schema';
import { insist } from './insist';
import { runSearch } from './search';
import type { Solver } from './solver';

interface Deps {
  runs: RunsRepository;
  solver: Solver;
  /** Tells the workflow, which answers the `progress` query. */
  reportProgress: (runId: string, progress: Progress) => Promise<void>;
}

interface Search {
  problem: Problem;
  topK: number;
  timeLimitSeconds: number;
  assumptions: Assumption[];
}

const EXPLICIT: Assumption[] = [
  {
    topic: 'problem',
    statement: 'Every number comes from the request; nothing was looked up.',
    source: null,
  },
];

/** Refuses what is neither a build nor a proof. */
const toAnswer = (result: OptimizationResult, { problem, assumptions }: Search): OptimizationAnswer => {
  if (result.feasible === null) {
    throw new AppError(
      'undecided',
      'No build was found in the time given, nor a proof that there is none. Raise timeLimitSeconds or relax a constraint.',
    );
  }
  return {
    ...result,
    assumptions,
    dataVersion: DATA_VERSION,
    explanation: explain(result, problem.objective),
  };
};

/** A newer version of this program may want other inputs than the one that stored this. */
const readInput = <Name extends RunName>(name: Name, stored: unknown): InputOf<Name> => {
  const parsed = parseInput(name, stored);
  if (parsed.ok) return parsed.input;
  throw new AppError('invalid-input', 'The stored request is not valid any more. Please ask again.', {
    fields: parsed.fields,
  });
};

const readSolveProblem = (stored: unknown): Search => {
  const input = readInput('solve-problem', stored);
  return { ...input, problem: toProblem(input), assumptions: EXPLICIT };
};

const readOptimizeBuild = (stored: unknown): Search => {
  const { topK, timeLimitSeconds, ...request } = readInput('optimize-build', stored);
  const built = buildProblem(request);
  if (!built.ok) throw new AppError(built.kind, 'The build cannot be optimized.', { fields: built.fields });
  return { topK, timeLimitSeconds, problem: built.problem, assumptions: built.assumptions };
};

/**
 * Long computations: input from the run's row, search in a worker thread, heartbeat with the best build so far.
 * The answer goes straight to the row: with 50 alternatives it is too large to travel through a workflow's history.
 */
export const createOptimizeActivities = ({ runs, solver, reportProgress }: Deps) => {
  const run = async (runId: string, read: (stored: unknown) => Search): Promise<void> => {
    const row = await runs.find(runId);
    if (!row) throw new AppError('not-found', 'The run is gone.');
    // An earlier attempt recorded its answer and died before it could say so, or nobody wants one any more.
    if (row.endedAt !== null) return;
    await runs.markRunning(runId);
    const search = read(row.input);
    const report = (progress: Progress) => reportProgress(runId, progress);
    await runSearch({ solver, report }, search, async (result) => {
      const answer = toAnswer(result, search);
      await insist(() => runs.complete(runId, answer, DATA_VERSION), cancellationSignal());
    });
  };

  return {
    solveProblem: ({ runId }: { runId: string }) => run(runId, readSolveProblem),
    optimizeBuild: ({ runId }: { runId: string }) => run(runId, readOptimizeBuild),
  };
};

export type OptimizeActivities = ReturnType<typeof createOptimizeActivities>;
