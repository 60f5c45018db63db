import { existsSync } from 'node:fs';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { AppError } from '../errors';
import type { Log } from '../log';
import { COMPUTE_QUEUE, MAIN_QUEUE } from '../workflows/contract';
import { failureInterceptor } from './failures';

interface Options {
  address: string;
  namespace: string;
  /** Prebuilt by `npm run build`. */
  bundlePath: string;
  mainActivities: object;
  computeActivities: object;
  computeSlots: number;
  log: Log;
}

/** How long running activities may finish after a stop was asked; a search is then cancelled and resumed elsewhere. */
const SHUTDOWN_GRACE = '2s';
const SHUTDOWN_FORCE = '6s';

/** The compute worker has no workflows on purpose. */
const EXPECTED_WARNING = 'No workflows registered';

/** The SDK's own log lines go to ours. Must be called before the first connection of the process. */
export const installTemporalLogger = (log: Log): void => {
  Runtime.install({
    // main.ts stops the parts in order.
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      if (message.startsWith(EXPECTED_WARNING)) return;
      const write = level === 'ERROR' ? log.error : log.warn;
      write.call(log, { temporal: meta }, message);
    }),
  });
};

const shared = ({ namespace, log }: Options, connection: NativeConnection) =>
  ({
    connection,
    namespace,
    shutdownGraceTime: SHUTDOWN_GRACE,
    shutdownForceTime: SHUTDOWN_FORCE,
    // Cancellation reaches an activity with its next heartbeat that is really sent.
    maxHeartbeatThrottleInterval: '1s',
    defaultHeartbeatThrottleInterval: '1s',
    interceptors: {
      activity: [(context) => ({ inbound: failureInterceptor(log, context.info.activityType) })],
    },
  }) satisfies Partial<WorkerOptions>;

/** Resolves when all have stopped. When one fails, the others are of no use either: they are stopped first. */
const runTogether = async (workers: readonly Worker[]): Promise<void> => {
  const stopAll = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const running = workers.map((worker) => worker.run().finally(stopAll));
  await Promise.allSettled(running);
  await Promise.all(running);
};

/** Two workers in one process: workflows and quick activities; computations. */
export const startWorker = async (options: Options) => {
  if (!existsSync(options.bundlePath)) {
    throw new AppError(
      'unavailable',
      `The workflow bundle is missing: run npm run build (${options.bundlePath}).`,
    );
  }
  const connection = await NativeConnection.connect({ address: options.address });
  const common = shared(options, connection);
  const main = await Worker.create({
    ...common,
    taskQueue: MAIN_QUEUE,
    workflowBundle: { codePath: options.bundlePath },
    activities: options.mainActivities,
  });
  const compute = await Worker.create({
    ...common,
    taskQueue: COMPUTE_QUEUE,
    activities: options.computeActivities,
    maxConcurrentActivityTaskExecutions: options.computeSlots,
  });
  const workers = [main, compute];
  const ended = runTogether(workers).finally(() => connection.close());

  return {
    /** Rejects when a worker fails for good. */
    ended,
    /** Drains and closes; never throws. */
    stop: async (): Promise<void> => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended.catch((error) => options.log.warn({ err: error }, 'worker ended with an error'));
    },
  };
};
