import { proxyActivities } from '@temporalio/workflow';
import type { OptimizeActivities } from '../activities/optimize';
import { COMPUTE_QUEUE, type RunArguments } from './contract';
import { runStory } from './run-story';

/** Beyond the search's own limit: loading, warming up, the binding constraints of a large problem. */
const GRACE_SECONDS = 60;

const compute = (timeLimitSeconds: number) =>
  proxyActivities<OptimizeActivities>({
    taskQueue: COMPUTE_QUEUE,
    startToCloseTimeout: `${timeLimitSeconds + GRACE_SECONDS}s`,
    heartbeatTimeout: '10s',
    // What can never succeed is marked non-retryable by the failure itself.
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s', maximumAttempts: 6 },
  });

export const solveProblem = ({ runId, timeLimitSeconds }: RunArguments): Promise<void> =>
  runStory(runId, () => compute(timeLimitSeconds).solveProblem({ runId }));

export const optimizeBuild = ({ runId, timeLimitSeconds }: RunArguments): Promise<void> =>
  runStory(runId, () => compute(timeLimitSeconds).optimizeBuild({ runId }));
