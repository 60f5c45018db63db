import type { SolveRequest, Solver } from '../../src/activities/solver';
import type { Build, Problem } from '../../src/domain/model/problem';
import type { OptimizationResult, SearchProgress } from '../../src/domain/optimizer/result';
import { AppError } from '../../src/errors';

type Solve = Solver['solve'];

export const solverOf = (solve: Solve): Solver => ({ solve, close: async () => undefined });

export const UNDECIDED: OptimizationResult = {
  feasible: null,
  proof: { optimal: false, gap: 1, evaluations: 7 },
};

export const progressAt = (fraction: number, values: Partial<SearchProgress> = {}): SearchProgress => ({
  fraction,
  evaluations: Math.round(fraction * 1000),
  incumbent: null,
  bound: 120,
  gap: null,
  ...values,
});

/** As the real one does when it is told to stop. */
export const untilAborted = ({ signal }: SolveRequest): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => reject(new AppError('cancelled', 'The run was cancelled.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });

/** Some build of the problem. */
export const someBuild = ({ slots, choices }: Pick<Problem, 'slots' | 'choices'>): Build => ({
  gear: Object.fromEntries(slots.map(({ id, options }) => [id, options[0]?.affix ?? ''])),
  infusions: {},
  choices: Object.fromEntries(choices.map(({ category, options }) => [category, options[0]?.id ?? ''])),
});

/** Finds some build, of value 1, and then nothing more. */
export const stuckSolver = (): Solver =>
  solverOf((request) => {
    request.onProgress(progressAt(0.5, { incumbent: { ...someBuild(request.problem), value: 1 } }));
    return untilAborted(request);
  });
