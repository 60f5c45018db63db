import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { isListening } from './free-port';

const POLL_MS = 100;
const CALL_MS = 1_000;

const knowsNamespace = async (connection: Connection, namespace: string): Promise<boolean> => {
  try {
    await connection.withDeadline(Date.now() + CALL_MS, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  }
};

const until = async (condition: () => Promise<boolean>, signal: AbortSignal): Promise<void> => {
  while (!(await condition())) await sleep(POLL_MS, undefined, { signal });
};

/** Resolves when the server on that loopback port answers for the namespace; rejects when aborted. */
export const waitUntilReady = async (port: number, namespace: string, signal: AbortSignal): Promise<void> => {
  // The port first: a refused gRPC connection would be tried again only after a second.
  await until(() => isListening(port), signal);
  const connection = Connection.lazy({ address: `127.0.0.1:${port}`, connectTimeout: CALL_MS });
  try {
    await until(() => knowsNamespace(connection, namespace), signal);
  } finally {
    await connection.close();
  }
};
