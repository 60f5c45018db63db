import { randomUUID } from 'node:crypto';
import { reconcile } from '../../src/app/run-lifecycle';
import { createRuns } from '../../src/app/runs';
import { workflowName } from '../../src/operations';
import { createRunClient } from '../../src/temporal/client';
import { findFreePort } from '../../src/temporal/dev-server/free-port';
import { aRun } from '../db/repositories/run-support';
import { LOG, SOMEBODY, useLine } from './harness';
import { easy, hard } from './problems';

const { line, undo, work, submit, find, ended } = useLine();

const handle = (id: string) => line().temporal.workflow.getHandle(id);
const executionOf = async (id: string): Promise<string> => (await handle(id).describe()).runId;

/** As after a failure between the row and the workflow. */
const insertRow = async () => (await line().runs.insertIfAbsent(aRun({ input: easy() }))).run;

/** The use cases with a workflow engine that does not answer. */
const withoutEngine = async () => {
  const client = createRunClient({ address: `127.0.0.1:${await findFreePort()}`, namespace: 'default' });
  undo.add(client.close);
  const { runs } = line();
  return createRuns({ runs, client, secret: 'secret', anonymousRuns: true, log: LOG });
};

describe('a row whose workflow could not end it', () => {
  it('is cancelled when an operator terminated the workflow', async () => {
    const id = await submit(easy());
    await handle(id).terminate('by an operator');
    expect(await line().app.get(id, SOMEBODY)).toMatchObject({ status: 'cancelled' });
    expect(await find(id)).toMatchObject({ status: 'cancelled', endedAt: expect.any(String) });
  });

  it('waits a minute for a workflow that is not known yet, then fails', async () => {
    const run = await insertRow();
    const { runs, client } = line();
    expect((await reconcile({ runs, client }, run)).status).toBe('queued');
    const old = { ...run, createdAt: new Date(Date.now() - 61_000).toISOString() };
    expect(await reconcile({ runs, client }, old)).toMatchObject({
      status: 'failed',
      error: { kind: 'internal', message: expect.stringContaining('no longer knows') },
    });
  });

  it('can be cancelled before there is a workflow, which then has nothing to do', async () => {
    const { id } = await insertRow();
    expect(await line().app.cancel(id, SOMEBODY)).toMatchObject({ status: 'cancelled' });
    await work();
    await line().client.start(workflowName('solve-problem'), { runId: id, timeLimitSeconds: 1 });
    expect(await ended(id)).toMatchObject({ status: 'cancelled', startedAt: null, result: null });
  });

  it('is left alone while its workflow runs', async () => {
    const id = await submit(hard());
    const run = await find(id);
    const { runs, client } = line();
    expect(
      await reconcile({ runs, client }, { ...run, createdAt: '2020-01-01T00:00:00.000Z' }),
    ).toMatchObject({
      status: 'queued',
    });
    await line().client.cancel(id);
  });
});

describe('one key', () => {
  it('gives one run and one workflow, also when asked many times at once', async () => {
    const key = randomUUID();
    const ids = await Promise.all(Array.from({ length: 5 }, () => submit(easy(), key)));
    expect(new Set(ids).size).toBe(1);
    const [id = ''] = ids;
    const execution = await executionOf(id);
    await work();
    const { result } = await ended(id);
    expect(await submit(easy(), key)).toBe(id);
    expect(await executionOf(id)).toBe(execution);
    expect(await line().app.get(id, SOMEBODY)).toMatchObject({ status: 'completed', result });
  });

  it('is refused for another request', async () => {
    const key = randomUUID();
    await submit(easy(), key);
    await expect(submit(easy({ topK: 3 }), key)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('starts a workflow anew that failed before its row was there', async () => {
    await work();
    const key = randomUUID();
    const id = await submit(hard(), key);
    await line().client.cancel(id);
    await ended(id);
    await line().runs.delete(id);
    expect(await submit(hard(), key)).toBe(id);
    expect(await line().client.status(id)).toBe('RUNNING');
    await line().client.cancel(id);
  });
});

describe('without the workflow engine', () => {
  it('a request is unavailable and leaves no row', async () => {
    const app = await withoutEngine();
    const clientKey = randomUUID();
    await expect(
      app.start({ operation: 'solve-problem', input: easy(), caller: { kind: 'anonymous', clientKey } }),
    ).rejects.toMatchObject({ kind: 'unavailable' });
    expect((await line().runs.listByCaller({ clientKey }, { limit: 1 })).items).toEqual([]);
  });

  it('a run can still be read, as it is stored', async () => {
    const { id } = await insertRow();
    const app = await withoutEngine();
    expect(await app.get(id, SOMEBODY)).toMatchObject({ id, status: 'queued' });
    expect(await app.wait(id, SOMEBODY, 1_000)).toMatchObject({ id, status: 'queued' });
    await expect(app.cancel(id, SOMEBODY)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
