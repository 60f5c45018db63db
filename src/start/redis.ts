import type { Redis } from 'ioredis';
import { connectRedis } from '../cache/redis';
import type { Stops } from './stops';
import type { Surroundings } from './surroundings';

/** null without REDIS_URL: each process then counts for itself. */
export const openRedis = ({ config, log }: Surroundings, stops: Stops): Redis | null => {
  if (config.redisUrl === null) return null;
  const redis = connectRedis(config.redisUrl, log);
  stops.add('redis', () => redis.disconnect());
  return redis;
};
