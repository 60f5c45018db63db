import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';

interface Pending {
  abort: () => void;
  settled: Promise<unknown>;
}

/**
 * Calls that are under way on a connection. The SDK repeats a failed call after a pause, and on a closed channel that
 * throws where nobody can catch it: a connection must not be closed before its calls are done.
 */
export const createCalls = (connection: Connection) => {
  const pending = new Set<Pending>();
  return {
    /** The call, which fails when it takes longer or when `end` is asked for. */
    within: <T>(timeoutMs: number, call: () => Promise<T>): Promise<T> => {
      const aborting = new AbortController();
      // The SDK hangs a listener on the signal for each of its polls; they go with the call.
      setMaxListeners(0, aborting.signal);
      const running = connection.withDeadline(Date.now() + timeoutMs, () =>
        connection.withAbortSignal(aborting.signal, call),
      );
      const entry = { abort: () => aborting.abort(), settled: Promise.allSettled([running]) };
      pending.add(entry);
      void entry.settled.then(() => pending.delete(entry));
      return running;
    },
    /** Whether all of them have ended, within the time. */
    end: async (timeoutMs: number): Promise<boolean> => {
      for (const { abort } of pending) abort();
      const giveUp = new AbortController();
      const late = sleep(timeoutMs, false, { signal: giveUp.signal, ref: false }).catch(() => false);
      const done = Promise.all([...pending].map(({ settled }) => settled)).then(() => true);
      return Promise.race([done, late]).finally(() => giveUp.abort());
    },
  };
};

export type Calls = ReturnType<typeof createCalls>;
