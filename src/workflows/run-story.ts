import { CancellationScope, isCancellation, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { RecordActivities } from '../activities/record';
import { describeFailure } from './failure';
import { progressQuery, progressSignal, QUEUED } from './progress';

const record = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
});

/**
 * The story of every run: answer `progress`, do the work, record how it ended.
 * The row in `runs` is written before the workflow closes, so whoever waited for its end reads the final state.
 */
export const runStory = async <Result>(runId: string, work: () => Promise<Result>): Promise<void> => {
  let progress = QUEUED;
  setHandler(progressQuery, () => progress);
  setHandler(progressSignal, (reported) => {
    progress = reported;
  });
  try {
    const result = await work();
    progress = { ...progress, stage: 'ended', fraction: 1 };
    await record.recordCompleted({ runId, result });
  } catch (error) {
    await CancellationScope.nonCancellable(() => recordEnd(runId, error));
    throw error;
  }
};

const recordEnd = async (runId: string, error: unknown): Promise<void> =>
  isCancellation(error)
    ? record.recordCancelled({ runId })
    : record.recordFailed({ runId, error: describeFailure(error) });
