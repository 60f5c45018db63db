import { randomUUID } from 'node:crypto';
import { createRunClient } from '../../src/temporal/client';
import { findFreePort } from '../../src/temporal/dev-server/free-port';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { useLine } from '../workflows/harness';

const { line, work } = useLine();
const undo = createUndo();
afterEach(undo.run);

const startWithoutWorker = async () => {
  const args = { runId: randomUUID(), timeLimitSeconds: 1 };
  await line().client.start('solveProblem', args);
  return args;
};

describe('the client of runs', () => {
  it('pings the server, and a worker only where one polls', async () => {
    const { client } = line();
    expect(await client.ping()).toBeGreaterThan(0);
    await expect(client.pingWorker()).rejects.toMatchObject({ kind: 'unavailable' });
    await work();
    await waitUntil(() =>
      client.pingWorker().then(
        (ms) => ms > 0,
        () => false,
      ),
    );
  });

  it('knows nothing of a run that there is not', async () => {
    const { client } = line();
    const id = randomUUID();
    expect(await client.status(id)).toBeNull();
    expect(await client.progress(id)).toBeNull();
    expect(await client.cancel(id)).toBe(false);
    expect(await client.waitForEnd(id, 1_000)).toBe(true);
  });

  it('says unavailable when no server answers', async () => {
    const client = createRunClient({ address: `127.0.0.1:${await findFreePort()}`, namespace: 'default' });
    undo.add(client.close);
    const id = randomUUID();
    const calls = [
      client.start('solveProblem', { runId: id, timeLimitSeconds: 1 }),
      client.status(id),
      client.progress(id),
      client.cancel(id),
      client.ping(),
      client.pingWorker(),
    ];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable' } });
    }
  });

  it('gives up what is under way when it is closed, also what the SDK was about to repeat', async () => {
    const { client, worker } = line();
    const { runId } = await startWithoutWorker();
    const other = createRunClient(worker);
    const waiting = other.waitForEnd(runId, 60_000);
    const refused = expect(waiting).rejects.toMatchObject({ kind: 'unavailable' });
    await other.status(runId);
    await other.close();
    await refused;
    const lonely = createRunClient({ address: `127.0.0.1:${await findFreePort()}`, namespace: 'default' });
    const asking = expect(lonely.status(runId)).rejects.toMatchObject({ kind: 'unavailable' });
    await lonely.close();
    await asking;
    await client.cancel(runId);
  });
});
