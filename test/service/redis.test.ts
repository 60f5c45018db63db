import { setTimeout as sleep } from 'node:timers/promises';
import { connectRedis } from '../../src/cache/redis';
import { findFreePort } from '../../src/temporal/dev-server/free-port';
import { testServers } from '../support/servers';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { LOG } from '../workflows/harness';

const undo = createUndo();
afterEach(undo.run);
// ioredis keeps the timer of a refused connection until its two seconds are over, of which Jest would complain.
afterAll(() => sleep(2_100));

const open = (url: string) => {
  const redis = connectRedis(url, LOG);
  undo.add(() => redis.disconnect());
  return redis;
};

const { redisUrl } = testServers();

describe('Redis', () => {
  (redisUrl === null ? it.skip : it)('keeps what it is given', async () => {
    const redis = open(redisUrl ?? '');
    await waitUntil(() => redis.status === 'ready');
    await redis.set('key', 'value');
    expect(await redis.get('key')).toBe('value');
  });

  it('fails a command at once while nothing listens, and does not end the process', async () => {
    const redis = open(`redis://127.0.0.1:${await findFreePort()}`);
    await expect(redis.get('key')).rejects.toThrow();
    await waitUntil(() => redis.status === 'reconnecting');
    await expect(redis.get('key')).rejects.toThrow();
  });
});
