import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { readConfig } from '../../src/config';
import { type DevServer, startDevServer } from '../../src/temporal/dev-server';
import { startOwner } from '../support/owner';
import { createUndo } from '../support/undo';

const execute = promisify(execFile);
const WORKFLOW_ID = 'left-alone';

const withClient = async <T>(address: string, use: (client: Client) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
};

export const startWorkflow = (address: string) =>
  withClient(address, (client) =>
    client.workflow.start('nobodyWorksOnThis', { workflowId: WORKFLOW_ID, taskQueue: 'nobody' }),
  );

export const workflowStatus = (address: string) =>
  withClient(address, (client) => client.workflow.getHandle(WORKFLOW_ID).describe()).then(
    ({ status }) => status.name,
  );

const pidsOf = (lines: string): number[] => lines.split('\n').map((line) => Number.parseInt(line, 10));

/** Server and watchdog name the data folder in their command lines. */
export const processesOf = async (dataDir: string): Promise<number[]> => {
  const { stdout } = await execute('ps', ['-eo', 'pid=,stat=,args=']);
  const living = stdout
    .split('\n')
    .filter((line) => line.includes(path.join(dataDir, 'temporal.db')) && !/^\s*\d+ Z/.test(line));
  return pidsOf(living.join('\n')).filter(Number.isInteger);
};

export const childrenOf = async (pid: number): Promise<number[]> =>
  pidsOf((await execute('ps', ['-o', 'pid=', '--ppid', String(pid)])).stdout);

/** Also what a failed test left without an owner. */
const removeFolder = async (folder: string): Promise<void> => {
  for (const pid of await processesOf(folder)) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
};

/** What tests start here is stopped by `undo`. */
export const createStarter = () => {
  const { add, later, run: undo } = createUndo();
  return {
    makeFolder: () => later(mkdtemp(path.join(tmpdir(), 'gw2optimizer-dev-server-')), removeFolder),
    start: (dataDir: string, port?: number): Promise<DevServer> =>
      later(
        startDevServer({
          dataDir,
          cacheDir: readConfig().cacheDir,
          namespace: 'default',
          ...(port === undefined ? {} : { port }),
          log: pino({ level: 'silent' }),
          onStep: () => undefined,
        }),
        (server) => server.stop(),
      ),
    /** A process that owns a server and can be killed. */
    startOwner: async (dataDir: string) => {
      const { said, ...owner } = await startOwner('dev-server-owner.ts', dataDir, add);
      return { address: said, ...owner };
    },
    undo,
  };
};
