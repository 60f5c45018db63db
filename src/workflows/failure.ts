import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/workflow';
import { isErrorKind } from '../errors';
import type { RunFailure } from './contract';

const fields = (details: unknown): RunFailure['fields'] =>
  Array.isArray(details) && Array.isArray(details[0]) ? details[0] : [];

/** The failure of an activity in the words that the run's owner reads. Its type is the AppError's kind. */
export const describeFailure = (error: unknown): RunFailure => {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) {
    return {
      kind: isErrorKind(cause.type) ? cause.type : 'internal',
      message: cause.message,
      fields: fields(cause.details),
    };
  }
  if (cause instanceof TimeoutFailure) {
    return { kind: 'timeout', message: 'The computation took too long.', fields: [] };
  }
  return { kind: 'internal', message: 'Something went wrong here.', fields: [] };
};
