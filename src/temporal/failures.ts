import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { ERROR_KINDS, toAppError } from '../errors';
import type { Log } from '../log';

/** AppError → failure: its kind is the type, and decides whether Temporal retries. */
const toFailure = (error: unknown): ApplicationFailure => {
  const { kind, message, fields } = toAppError(error);
  return ApplicationFailure.create({
    type: kind,
    message,
    // An unknown fault may be a passing one: Temporal tries again as often as the policy allows.
    nonRetryable: !ERROR_KINDS[kind].retryable && kind !== 'internal',
    details: [fields],
  });
};

/** The one place where an activity's error becomes Temporal's. Internal causes go to the log, never into the history. */
export const failureInterceptor = (log: Log, activityType: string): ActivityInboundCallsInterceptor => ({
  async execute(input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>) {
    try {
      return await next(input);
    } catch (error) {
      if (error instanceof CancelledFailure || error instanceof ApplicationFailure) throw error;
      const known = toAppError(error);
      if (known.kind === 'cancelled') throw new CancelledFailure(known.message);
      if (known.kind === 'internal') log.error({ err: error, activityType }, 'activity failed');
      throw toFailure(error);
    }
  },
});
