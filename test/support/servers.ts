import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

/** The servers that the `service` project runs for all its suites. `redisUrl` is null where no `redis-server` is installed. */
export interface TestServers {
  temporalAddress: string;
  postgresUrl: string;
  redisUrl: string | null;
  /** The workflows, bundled. */
  bundlePath: string;
}

/** Jest's worker processes get the addresses with their environment, the one thing they inherit from the set-up. */
const VARIABLE = 'GW2OPTIMIZER_TEST_SERVERS';

export const announceServers = (servers: TestServers): void => {
  // biome-ignore lint/style/noProcessEnv: the only way from Jest's set-up to its workers
  process.env[VARIABLE] = JSON.stringify(servers);
};

/** Throws outside Jest's `service` project. */
export const testServers = (): TestServers => {
  // biome-ignore lint/style/noProcessEnv: see announceServers
  const announced = process.env[VARIABLE];
  if (announced === undefined) throw new Error('only suites of the `service` project have servers');
  return JSON.parse(announced);
};

const POLL_MS = 100;

/** A Temporal namespace of its own, so that suites which run at the same time cannot take each other's tasks. */
export const createNamespace = async (): Promise<string> => {
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address: testServers().temporalAddress });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
    const isKnown = () =>
      connection.workflowService.listOpenWorkflowExecutions({ namespace }).then(
        () => true,
        () => false,
      );
    while (!(await isKnown())) await sleep(POLL_MS);
  } finally {
    await connection.close();
  }
  return namespace;
};
