import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log';
import type { GuardedProcess } from './guarded-process';

/** A server that dies more often than this within the time would die again. */
const MOST_DEATHS = 3;
const WITHIN_MS = 60_000;
const PAUSE_MS = 1_000;

interface Options {
  /** Starts a server and waits until it answers. */
  launch: (signal: AbortSignal) => Promise<GuardedProcess>;
  log: Log;
}

/** Keeps a server running until `stop`. `exited` tells why it is gone for good: asked to stop, or past help. */
export const keepRunning = async ({ launch, log }: Options) => {
  const stopping = new AbortController();
  let server = await launch(stopping.signal);
  let deaths: number[] = [];

  const restart = async (reason: string): Promise<boolean> => {
    const now = performance.now();
    deaths = [...deaths.filter((death) => now - death < WITHIN_MS), now];
    const goesOn = deaths.length <= MOST_DEATHS;
    log.error({ reason }, goesOn ? 'temporal server died; starting it again' : 'temporal server keeps dying');
    if (!goesOn) return false;
    await sleep(PAUSE_MS, undefined, { signal: stopping.signal });
    server = await launch(stopping.signal);
    return true;
  };

  const watch = async (): Promise<string> => {
    for (;;) {
      const reason = await server.exited;
      if (stopping.signal.aborted) return 'stopped';
      try {
        if (!(await restart(reason))) return reason;
        // `stop` came while the new server started, and only saw the old one.
        if (stopping.signal.aborted) await server.stop();
      } catch (error) {
        return error instanceof Error && !stopping.signal.aborted ? error.message : 'stopped';
      }
    }
  };
  const exited = watch();

  const stop = async (): Promise<void> => {
    stopping.abort();
    await server.stop();
    await exited;
  };
  return { exited, stop };
};
