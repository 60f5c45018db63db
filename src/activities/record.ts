import type { RunsRepository } from '../db/repositories/runs';
import type { RunFailure } from '../workflows/contract';

/** Short database writes that end a run without an answer; they run as local activities, so they cost no extra workflow task. */
export const createRecordActivities = (runs: RunsRepository) => ({
  recordFailed: async ({ runId, error }: { runId: string; error: RunFailure }): Promise<void> => {
    await runs.fail(runId, error);
  },
  recordCancelled: async ({ runId }: { runId: string }): Promise<void> => {
    await runs.cancel(runId);
  },
});

export type RecordActivities = ReturnType<typeof createRecordActivities>;
