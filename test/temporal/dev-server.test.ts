import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { readConfig } from '../../src/config';
import { startDevServer } from '../../src/temporal/dev-server';
import { waitUntil } from '../support/wait';

const run = promisify(execFile);
const WORKFLOW_ID = 'left-alone';
const OWNER = path.join(__dirname, '..', 'support', 'dev-server-owner.ts');

const start = (dataDir: string, port?: number) =>
  startDevServer({
    dataDir,
    cacheDir: readConfig().cacheDir,
    namespace: 'default',
    ...(port === undefined ? {} : { port }),
    log: pino({ level: 'silent' }),
    onStep: () => undefined,
  });

const withClient = async <T>(address: string, use: (client: Client) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
};

const startWorkflow = (address: string) =>
  withClient(address, (client) =>
    client.workflow.start('nobodyWorksOnThis', { workflowId: WORKFLOW_ID, taskQueue: 'nobody' }),
  );

const workflowStatus = (address: string) =>
  withClient(address, (client) => client.workflow.getHandle(WORKFLOW_ID).describe()).then(
    ({ status }) => status.name,
  );

/** Server and watchdog name the data folder in their command lines. */
const processesOf = async (dataDir: string): Promise<number[]> => {
  const { stdout } = await run('ps', ['-eo', 'pid=,stat=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.includes(path.join(dataDir, 'temporal.db')) && !/^\s*\d+ Z/.test(line))
    .map((line) => Number.parseInt(line, 10));
};

const isEnded = (dataDir: string) => async (): Promise<boolean> => (await processesOf(dataDir)).length === 0;

const startOwner = async (dataDir: string) => {
  const owner = spawn(process.execPath, ['--require', 'tsx/cjs', OWNER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = await once(owner.stdout, 'data');
  return { address: String(address).trim(), pid: owner.pid ?? 0, kill: () => owner.kill('SIGKILL') };
};

describe('the embedded Temporal server', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'gw2optimizer-dev-server-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('remembers workflows over a restart and leaves no process when stopped', async () => {
    const first = await start(dataDir);
    await startWorkflow(first.address);
    await first.stop();
    expect(await processesOf(dataDir)).toEqual([]);
    expect(await first.exited).toBe('stopped');

    const second = await start(dataDir);
    expect(await workflowStatus(second.address)).toBe('RUNNING');
    await second.stop();
    expect(await processesOf(dataDir)).toEqual([]);
  });

  it('refuses a data folder that another service uses, naming its process', async () => {
    const server = await start(dataDir);
    await expect(start(dataDir)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(`${dataDir} is in use by another service (process ${process.pid})`),
    });
    await server.stop();
    await (await start(dataDir)).stop();
  });

  it('runs beside another one on a folder of its own', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'gw2optimizer-dev-server-'));
    const [first, second] = await Promise.all([start(dataDir), start(other)]);
    expect(first.address).not.toBe(second.address);
    await startWorkflow(first.address);
    await expect(workflowStatus(second.address)).rejects.toThrow();
    await first.stop();
    await startWorkflow(second.address);
    expect(await workflowStatus(second.address)).toBe('RUNNING');
    await second.stop();
    await rm(other, { recursive: true, force: true });
  });

  it('ends with a service that is killed, and the next service takes the folder over at once', async () => {
    const owner = await startOwner(dataDir);
    await startWorkflow(owner.address);
    expect((await processesOf(dataDir)).length).toBeGreaterThan(0);
    owner.kill();

    const next = await start(dataDir);
    expect(await workflowStatus(next.address)).toBe('RUNNING');
    await next.stop();
    expect(await processesOf(dataDir)).toEqual([]);
  });

  it('leaves nothing behind within five seconds of a kill', async () => {
    const owner = await startOwner(dataDir);
    owner.kill();
    await waitUntil(isEnded(dataDir), 5_000);
  });

  it('ends what outlived both a killed service and its killed watchdog', async () => {
    const owner = await startOwner(dataDir);
    const processes = await processesOf(dataDir);
    const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(owner.pid)]);
    const watchdog = processes.find((pid) => stdout.split('\n').some((line) => Number(line) === pid));
    process.kill(owner.pid, 'SIGKILL');
    process.kill(watchdog ?? 0, 'SIGKILL');
    expect((await processesOf(dataDir)).length).toBe(1);

    const next = await start(dataDir);
    await next.stop();
    expect(await processesOf(dataDir)).toEqual([]);
  });

  it('starts a server that died again, on the same address with the same workflows', async () => {
    const server = await start(dataDir);
    await startWorkflow(server.address);
    for (const pid of await processesOf(dataDir)) process.kill(pid, 'SIGKILL');
    await waitUntil(() =>
      workflowStatus(server.address).then(
        (status) => status === 'RUNNING',
        () => false,
      ),
    );
    await server.stop();
    expect(await processesOf(dataDir)).toEqual([]);
  });

  it('says why it does not start', async () => {
    await writeFile(path.join(dataDir, 'temporal.db'), 'this is no database');
    await expect(start(dataDir)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('does not start'),
    });
    expect(await processesOf(dataDir)).toEqual([]);
  });

  it('says that its port is taken', async () => {
    const first = await start(dataDir);
    const port = Number(first.address.split(':')[1]);
    const other = await mkdtemp(path.join(tmpdir(), 'gw2optimizer-dev-server-'));
    await expect(start(other, port)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('address already in use'),
    });
    await first.stop();
    await rm(other, { recursive: true, force: true });
  });
});
