import { optimizationResultSchema } from '../operations/optimization-result';
import { hasEnded, type Progress, type RunStatus } from '../operations/run-schema';

/** What a search came to: value, bound and evaluations as its proof states them. */
const outcomeOf = (result: unknown): Partial<Progress> => {
  const { data } = optimizationResultSchema.safeParse(result);
  if (data === undefined) return {};
  const { gap, evaluations } = data.proof;
  if (!data.feasible) return { evaluations };
  return { best: data.value, bound: data.value + gap * Math.abs(data.value), gap, evaluations };
};

/** The progress that follows from what is stored: all that is known of a run that has ended. */
export const storedProgress = ({ status, result }: { status: RunStatus; result: unknown }): Progress => ({
  stage: hasEnded(status) ? 'ended' : status === 'running' ? 'searching' : 'queued',
  fraction: hasEnded(status) ? 1 : 0,
  best: null,
  bound: null,
  gap: null,
  evaluations: 0,
  note: null,
  ...(status === 'completed' ? outcomeOf(result) : {}),
});
