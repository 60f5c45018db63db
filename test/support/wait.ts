import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const LIMIT_MS = 20_000;

/** Resolves as soon as it is so; throws when that takes longer than the limit. */
export const waitUntil = async (
  condition: () => boolean | Promise<boolean>,
  limitMs = LIMIT_MS,
): Promise<void> => {
  const deadline = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not so after ${limitMs} ms: ${condition}`);
    await sleep(POLL_MS);
  }
};
