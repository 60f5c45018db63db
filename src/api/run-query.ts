import { z } from 'zod';
import { AppError } from '../errors';

/** Longest that a request may wait for the end of a run, in seconds. */
const LONGEST_WAIT_SECONDS = 20;

export const waitSchema = z.coerce
  .number()
  .min(0)
  .max(LONGEST_WAIT_SECONDS)
  .default(0)
  .describe('Seconds to wait for the end of the run, at most 20');

/** `?wait=` in milliseconds. Throws AppError naming the field. */
export const readWaitMs = (query: unknown): number => {
  const parsed = z.object({ wait: waitSchema }).safeParse(query);
  if (parsed.success) return parsed.data.wait * 1000;
  throw new AppError('invalid-input', 'The request has invalid values.', {
    fields: [{ path: 'wait', message: `must be a number of seconds from 0 to ${LONGEST_WAIT_SECONDS}` }],
  });
};

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The Idempotency-Key header. Throws AppError when it is not 1 to 200 visible ASCII characters. */
export const readIdempotencyKey = (header: string | string[] | undefined): string | null => {
  if (header === undefined) return null;
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw new AppError('invalid-input', 'The request has invalid values.', {
    fields: [{ path: 'Idempotency-Key', message: 'must be 1 to 200 visible ASCII characters' }],
  });
};
