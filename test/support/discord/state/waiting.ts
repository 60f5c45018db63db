const DEFAULT_TIMEOUT_MS = 5000;
/** Some conditions also look at things that the double does not see change. */
const RECHECK_MS = 50;

export interface WaitOptions {
  readonly timeoutMs?: number;
  /** Completes "waited for …" in the error. */
  readonly what?: string;
}

export interface Waiting {
  /** To be called after every change. */
  notify(): void;
  /** Resolves with the first truthy answer. Rejects after the time limit. */
  waitFor<T>(probe: () => T, options?: WaitOptions): Promise<NonNullable<T>>;
  close(): void;
}

export const createWaiting = (): Waiting => {
  const checks = new Set<() => void>();
  const notify = (): void => {
    for (const check of checks) check();
  };
  const recheck = setInterval(notify, RECHECK_MS);
  recheck.unref();

  const waitFor = <T>(probe: () => T, options: WaitOptions = {}): Promise<NonNullable<T>> => {
    const { timeoutMs = DEFAULT_TIMEOUT_MS, what = 'the condition' } = options;
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        checks.delete(check);
        settle();
      };
      const check = (): void => {
        try {
          const answer = probe();
          if (answer) finish(() => resolve(answer));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const late = (): void => reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}`));
      const timer = setTimeout(() => finish(late), timeoutMs);
      checks.add(check);
      check();
    });
  };

  return { notify, waitFor, close: () => clearInterval(recheck) };
};
