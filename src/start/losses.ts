import type { Log } from '../log';

/** Hears of a part that is gone for good and without which nothing works; the first one ends the service. */
export const createLosses = (log: Log) => {
  let tell: (part: string) => void = () => undefined;
  const first = new Promise<string>((resolve) => {
    tell = resolve;
  });
  return {
    /** The name of the first part lost. */
    first,
    report: (part: string, reason: unknown): void => {
      log.error({ err: reason, part }, 'part lost for good');
      tell(part);
    },
  };
};
