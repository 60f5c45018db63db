import { randomUUID } from 'node:crypto';
import { createRunClient } from '../../src/temporal/client';
import { findFreePort } from '../../src/temporal/dev-server/free-port';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { useLine } from '../workflows/harness';

const { line, work } = useLine();
const undo = createUndo();
afterEach(undo.run);

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
});
