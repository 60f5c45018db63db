import type { Log } from '../log';

type Stop = () => Promise<unknown> | unknown;

/** What was started, to be stopped in the reverse order, each exactly once. A part that fails to stop does not hold the others. */
export const createStops = (log: Log) => {
  const started: { name: string; stop: Stop }[] = [];
  return {
    add: (name: string, stop: Stop): void => {
      started.push({ name, stop });
    },
    run: async (): Promise<void> => {
      for (const { name, stop } of started.splice(0).reverse()) {
        log.debug({ part: name }, 'stopping');
        try {
          await stop();
        } catch (error) {
          log.warn({ err: error, part: name }, 'part did not stop cleanly');
        }
      }
    },
  };
};

export type Stops = ReturnType<typeof createStops>;
