import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { waitUntil } from '../support/wait';
import { childrenOf, createStarter, processesOf, startWorkflow, workflowStatus } from './dev-server-support';

const { makeFolder, start, startOwner, undo } = createStarter();

const isEnded = (dataDir: string) => async (): Promise<boolean> => (await processesOf(dataDir)).length === 0;

describe('the embedded Temporal server', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await makeFolder();
  });
  afterEach(undo);

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
    const [first, second] = await Promise.all([start(dataDir), start(await makeFolder())]);
    expect(first.address).not.toBe(second.address);
    await startWorkflow(first.address);
    await expect(workflowStatus(second.address)).rejects.toThrow();
    await first.stop();
    await startWorkflow(second.address);
    expect(await workflowStatus(second.address)).toBe('RUNNING');
  });

  it('ends with a service that is killed, and the next service takes the folder over at once', async () => {
    const owner = await startOwner(dataDir);
    await startWorkflow(owner.address);
    expect((await processesOf(dataDir)).length).toBeGreaterThan(0);
    await owner.kill();

    const next = await start(dataDir);
    expect(await workflowStatus(next.address)).toBe('RUNNING');
    await next.stop();
    expect(await processesOf(dataDir)).toEqual([]);
  });

  it('leaves nothing behind soon after a kill', async () => {
    const owner = await startOwner(dataDir);
    await owner.kill();
    await waitUntil(isEnded(dataDir));
  });

  it('ends what outlived both a killed service and its killed watchdog', async () => {
    const owner = await startOwner(dataDir);
    const processes = await processesOf(dataDir);
    const children = await childrenOf(owner.pid);
    const watchdog = processes.find((pid) => children.includes(pid));
    process.kill(watchdog ?? 0, 'SIGKILL');
    await owner.kill();
    await waitUntil(async () => (await processesOf(dataDir)).length === 1);

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

  it('says that its port is taken, also by another Temporal server', async () => {
    const first = await start(dataDir);
    const port = Number(first.address.split(':')[1]);
    await expect(start(await makeFolder(), port)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('address already in use'),
    });
  });
});
