import { setTimeout as sleep } from 'node:timers/promises';
import { ERROR_KINDS, toAppError } from '../errors';

/** Well within the time that an activity has beyond its search. */
const LIMIT_MS = 45_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Tries again what failed for a passing reason. For the last step of a long activity: another attempt of the whole
 * would compute everything once more. Throws the last error after 45 seconds, and at once when aborted.
 */
export const insist = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  const deadline = performance.now() + LIMIT_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    try {
      return await work();
    } catch (error) {
      const isPassing = ERROR_KINDS[toAppError(error).kind].retryable;
      if (!isPassing || signal.aborted || performance.now() + pauseMs > deadline) throw error;
    }
    await sleep(pauseMs);
  }
};
