import { CancellationScope, isCancellation, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { RecordActivities } from '../activities/record';
import { describeFailure } from './failure';
import { progressQuery, progressSignal, QUEUED } from './progress';

const record = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
});

/**
 * The story of every run: answer `progress`, do the work, record how it ended. `work` records its own answer.
 * The row in `runs` is final before the workflow closes, so whoever waited for its end reads the final state.
 */
export const runStory = async (runId: string, work: () => Promise<void>): Promise<void> => {
  let progress = QUEUED;
  setHandler(progressQuery, () => progress);
  setHandler(progressSignal, (reported) => {
    // Another attempt resumes from the best build, yet begins to count anew.
    progress = { ...reported, fraction: Math.max(progress.fraction, reported.fraction) };
  });
  try {
    await work();
  } catch (error) {
    await CancellationScope.nonCancellable(() => recordEnd(runId, error));
    throw error;
  }
};

const recordEnd = async (runId: string, error: unknown): Promise<void> =>
  isCancellation(error)
    ? record.recordCancelled({ runId })
    : record.recordFailed({ runId, error: describeFailure(error) });
