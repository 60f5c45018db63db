import { DATA_VERSION } from '../domain/data-version';
import { type Health, PARTS, type Part, type PartHealth } from '../operations/service';

/** Answers the part's latency in milliseconds, or `off` when it is not used here; throws when it does not work. */
export type Probe = () => Promise<number | 'off'>;

interface Deps {
  version: string;
  probes: Record<Part, Probe>;
}

/** Without these nothing works. */
const REQUIRED: readonly Part[] = ['database', 'temporal', 'worker'];
const PROBE_MS = 3_000;

const OFF: PartHealth = { state: 'off', latencyMs: null, note: null };

const bounded = async (probe: Probe): Promise<number | 'off'> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PROBE_MS);
  });
  return Promise.race([probe(), late]).finally(() => clearTimeout(timer));
};

const check = async (part: Part, probe: Probe): Promise<PartHealth> => {
  try {
    const latencyMs = await bounded(probe);
    return latencyMs === 'off'
      ? OFF
      : { state: 'ok', latencyMs: Math.round(latencyMs * 10) / 10, note: null };
  } catch {
    // Why it fails is in the log of whoever uses it; addresses and messages stay inside.
    return { state: REQUIRED.includes(part) ? 'down' : 'degraded', latencyMs: null, note: 'no answer' };
  }
};

const overall = (parts: PartHealth[]): Health['status'] => {
  if (parts.some(({ state }) => state === 'down')) return 'down';
  return parts.some(({ state }) => state === 'degraded') ? 'degraded' : 'ok';
};

/** The state of every part, asked anew each time, all at once. */
export const createHealthCheck = ({ version, probes }: Deps) => {
  const startedAt = performance.now();
  return async (): Promise<Health> => {
    const checked = await Promise.all(PARTS.map((part) => check(part, probes[part])));
    const of = (part: Part): PartHealth => checked[PARTS.indexOf(part)] ?? OFF;
    return {
      status: overall(checked),
      version,
      dataVersion: DATA_VERSION,
      uptimeSeconds: Math.round((performance.now() - startedAt) / 1000),
      parts: {
        database: of('database'),
        temporal: of('temporal'),
        worker: of('worker'),
        bot: of('bot'),
        redis: of('redis'),
        ollama: of('ollama'),
      },
    };
  };
};

export type HealthCheck = ReturnType<typeof createHealthCheck>;
