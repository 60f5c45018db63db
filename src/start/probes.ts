import type { Redis } from 'ioredis';
import type { Probe } from '../app/health';

const timed = async (call: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await call();
  return performance.now() - startedAt;
};

const OLLAMA_MS = 2_000;

/** The model is optional: one that does not answer is off, not broken. */
export const probeOllama =
  (host: string): Probe =>
  async () => {
    const ask = () => fetch(new URL('/api/version', host), { signal: AbortSignal.timeout(OLLAMA_MS) });
    try {
      let isOllama = false;
      const latencyMs = await timed(async () => {
        isOllama = (await ask()).ok;
      });
      return isOllama ? latencyMs : 'off';
    } catch {
      return 'off';
    }
  };

export const probeRedis =
  (redis: Redis | null): Probe =>
  async () =>
    redis === null ? 'off' : timed(() => redis.ping());
