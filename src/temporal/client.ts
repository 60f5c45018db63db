import {
  Client,
  Connection,
  isGrpcDeadlineError,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowExecutionStatusName,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time';
import { AppError } from '../errors';
import type { Progress } from '../operations/run-schema';
import { MAIN_QUEUE, PROGRESS_QUERY, PROGRESS_SIGNAL, type RunArguments } from '../workflows/contract';
import { type Calls, createCalls } from './calls';

interface Options {
  address: string;
  namespace: string;
}

/** No call to Temporal may hold a reply longer than this; long polls set their own. */
const CALL_MS = 5_000;
/** A stop has ten seconds for everything. */
const CLOSE_MS = 2_000;
/** How a run goes on is a courtesy, for which no reply may wait long. */
const GLANCE_MS = 2_000;

/** The server remembers who polled for five minutes; a worker that lives asks again after a minute at most. */
const POLL_MS = 90_000;

interface Poller {
  lastAccessTime?: Parameters<typeof tsToMs>[0];
}

const pollsStill = ({ lastAccessTime }: Poller): boolean =>
  lastAccessTime != null && Date.now() - tsToMs(lastAccessTime) < POLL_MS;

const unreachable = (cause: unknown): AppError =>
  new AppError('unavailable', 'The workflow engine is not reachable at the moment.', { cause });

/** null when there is no such workflow (any more); AppError `unavailable` when the server does not answer. */
const orNull = async <T>(call: Promise<T>): Promise<T | null> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw unreachable(error);
  }
};

/**
 * A repeated request finds the workflow that runs or is completed. One that failed may start anew: the caller's row,
 * which is written last, says whether the run has ended.
 */
const startOnce = async (client: Client, workflowType: string, args: RunArguments): Promise<void> => {
  try {
    await client.workflow.start(workflowType, {
      workflowId: args.runId,
      taskQueue: MAIN_QUEUE,
      args: [args],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw unreachable(error);
  }
};

/** Whether the workflow closed within the time; how it closed does not matter here. */
const closes = async (result: Promise<unknown>): Promise<boolean> => {
  try {
    await result;
    return true;
  } catch (error) {
    if (error instanceof WorkflowFailedError || error instanceof WorkflowNotFoundError) return true;
    if (isGrpcDeadlineError(error)) return false;
    throw unreachable(error);
  }
};

const createPings = (connection: Connection, namespace: string, within: Calls['within']) => {
  const timed = async (call: () => Promise<unknown>): Promise<number> => {
    const startedAt = performance.now();
    await within(CALL_MS, call).catch((error) => {
      throw error instanceof AppError ? error : unreachable(error);
    });
    return performance.now() - startedAt;
  };
  const assertWorkerPolls = async (): Promise<void> => {
    const taskQueue = { name: MAIN_QUEUE };
    const request = { namespace, taskQueue, taskQueueType: 1 };
    const { pollers } = await connection.workflowService.describeTaskQueue(request);
    if (!pollers.some(pollsStill)) throw new AppError('unavailable', 'No worker polls.');
  };
  return {
    /** Round trip to the server in milliseconds. AppError `unavailable` when it does not answer. */
    ping: (): Promise<number> => timed(() => connection.workflowService.getSystemInfo({})),
    /** The same round trip, asking whether any worker polls: AppError `unavailable` when none does. */
    pingWorker: (): Promise<number> => timed(assertWorkerPolls),
  };
};

/** The client side of runs: a run's id is its workflow's id. Connects on first use; every call is bounded in time. */
export const createRunClient = ({ address, namespace }: Options) => {
  const connection = Connection.lazy({ address, connectTimeout: CALL_MS });
  const client = new Client({ connection, namespace });
  const { within, end } = createCalls(connection);
  const handle = (runId: string) => client.workflow.getHandle(runId);

  return {
    start: (workflowType: string, args: RunArguments): Promise<void> =>
      within(CALL_MS, () => startOnce(client, workflowType, args)),
    /** null when the workflow is unknown to the server. */
    progress: (runId: string): Promise<Progress | null> =>
      orNull(within(GLANCE_MS, () => handle(runId).query<Progress>(PROGRESS_QUERY))),
    reportProgress: (runId: string, progress: Progress): Promise<void> =>
      within(CALL_MS, () => handle(runId).signal<[Progress]>(PROGRESS_SIGNAL, progress)),
    /** Asks the workflow to stop. False when none runs under this id. */
    cancel: async (runId: string): Promise<boolean> =>
      (await orNull(within(CALL_MS, () => handle(runId).cancel()))) !== null,
    /** null when the workflow is unknown to the server. */
    status: async (runId: string): Promise<WorkflowExecutionStatusName | null> =>
      (await orNull(within(GLANCE_MS, () => handle(runId).describe())))?.status.name ?? null,
    waitForEnd: (runId: string, timeoutMs: number): Promise<boolean> =>
      within(timeoutMs, () => closes(handle(runId).result())),
    ...createPings(connection, namespace, within),
    /** Gives up what is under way. A call that does not end keeps the connection, which the process's end closes. */
    close: async (): Promise<void> => {
      if (await end(CLOSE_MS)) await connection.close();
    },
  };
};

export type RunClient = ReturnType<typeof createRunClient>;
