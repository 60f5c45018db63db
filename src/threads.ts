import { Piscina } from 'piscina';

/** Hears of a thread that died without a task, such as one whose file cannot be loaded. */
export type OnLost = (error: unknown) => void;

export interface ThreadPoolOptions {
  /** Absolute path of the file that the threads run, without its ending. */
  file: string;
  /** Name of the function that the file exports. */
  task: string;
  maxThreads: number;
  onLost?: OnLost | undefined;
}

type TransferList = NonNullable<Parameters<Piscina['run']>[1]>['transferList'];

interface RunOptions {
  transferList?: TransferList;
  /** Aborting ends the thread at once. */
  signal?: AbortSignal;
}

/** The same code runs from dist and, under tests and `tsx`, from its sources. */
const fromSources = __filename.endsWith('.ts');

/** Threads for computing, started when there is work and ended when they have been idle for a minute. */
export const createThreadPool = <Input, Result>({ file, task, maxThreads, onLost }: ThreadPoolOptions) => {
  const pool = new Piscina<Input, Result>({
    filename: `${file}.${fromSources ? 'ts' : 'js'}`,
    name: task,
    minThreads: 0,
    maxThreads,
    idleTimeout: 60_000,
    ...(fromSources ? { execArgv: ['--require', 'tsx/cjs'] } : {}),
  });
  // Unheard, the error would end the process. What waits when no thread is left would wait forever: it fails.
  pool.on('error', (error) => {
    onLost?.(error);
    if (pool.threads.length === 0) void pool.destroy();
  });
  const closing = new AbortController();
  return {
    /** Rejects with the task's error, or when it is aborted, loses its thread or meets a closed pool. */
    run: async (input: Input, options: RunOptions = {}): Promise<Result> => {
      closing.signal.throwIfAborted();
      return pool.run(input, options);
    },
    /** Ends the threads; tasks that are not done, and all later ones, fail. */
    close: (): Promise<void> => {
      // A destroyed pool would start a new thread for the next task.
      closing.abort();
      return pool.destroy();
    },
  };
};
