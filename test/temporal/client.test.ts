import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRunClient } from '../../src/temporal/client';
import { findFreePort } from '../../src/temporal/dev-server/free-port';
import { startProxy } from '../support/tcp-proxy';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { useLine } from '../workflows/harness';

const { line, work } = useLine();
const undo = createUndo();
afterEach(undo.run);

/** The first attempt has failed by then; the SDK tries again after 100 ms and ever longer pauses. */
const SDK_PAUSE_MS = 300;

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

  it('gives up a wait that is under way when it is closed', async () => {
    const args = { runId: randomUUID(), timeLimitSeconds: 1 };
    const client = createRunClient(line().worker);
    await client.start('solveProblem', args);
    const refused = expect(client.waitForEnd(args.runId, 60_000)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    await client.status(args.runId);
    await client.close();
    await refused;
    await line().client.cancel(args.runId);
  });

  it('is closed only after a call that the SDK is about to repeat', async () => {
    const { address, namespace } = line().worker;
    const proxy = await startProxy(address);
    undo.add(proxy.cut);
    const client = createRunClient({ address: proxy.address, namespace });
    await client.ping();
    proxy.cut();
    const refused = expect(client.cancel(randomUUID())).rejects.toMatchObject({ kind: 'unavailable' });
    await sleep(SDK_PAUSE_MS);
    await client.close();
    await refused;
  });
});
