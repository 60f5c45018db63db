import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * Why Discord did not take a request: `transient` (the network, or Discord itself: try again), `refused` (this place
 * is gone or closed to us: try another), `rejected` (the message itself is not acceptable anywhere).
 */
export type Fault = 'transient' | 'refused' | 'rejected';

export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof DiscordAPIError)) return 'transient';
  if (error.status >= 500) return 'transient';
  return error.status === 400 || error.status === 413 ? 'rejected' : 'refused';
};

/** The interaction has had its first answer. */
export const isAlreadyAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** For the log: what discord.js throws carries the interaction's token in its address, and whole files. */
export const loggable = (error: unknown): unknown => {
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return error;
  const { name, message, status, method, stack } = error;
  return { name, message, status, method, stack };
};

/** discord.js gives up on a broken socket at once: this goes on while the fault is transient and delays are left. */
export const retrying = async <T>(
  delaysMs: readonly number[],
  send: (attempt: number) => Promise<T>,
  attempt = 0,
): Promise<T> => {
  try {
    return await send(attempt);
  } catch (error) {
    const delayMs = delaysMs[attempt];
    if (delayMs === undefined || faultOf(error) !== 'transient') throw error;
    await sleep(delayMs);
    return retrying(delaysMs, send, attempt + 1);
  }
};
