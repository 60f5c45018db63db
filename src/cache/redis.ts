import { Redis } from 'ioredis';
import type { Log } from '../log';

/** Every command gives up quickly: Redis speeds things up, nothing waits for it. */
const COMMAND_MS = 500;

/** Connects in the background; commands fail at once while it is away. */
export const connectRedis = (url: string, log: Log): Redis => {
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    commandTimeout: COMMAND_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  // Without a listener every failed reconnection would be an uncaught error.
  redis.on('error', (error) => log.debug({ err: error }, 'redis'));
  return redis;
};
