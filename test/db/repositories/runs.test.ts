import { randomUUID } from 'node:crypto';
import { connect } from '../../../src/db/connection';
import { createRunsRepository } from '../../../src/db/repositories/runs';
import { ISO, insertUser } from '../records';
import { aRun, DELIVERY, describeRuns } from './run-support';

/** Keys in an order that sorting would change, text that databases stumble over, numbers at the edge. */
const AWKWARD = {
  z: [1, { b: null, a: -0.1 }],
  a: 'é "\u0000" \ud800 [1] 🛡️',
  1e21: Number.MAX_VALUE,
  tiny: 5e-324,
  empty: {},
  no: false,
};

describeRuns('runs: insertIfAbsent and find', ({ opened, runs, insert }) => {
  it('gives back every property as it was stored', async () => {
    const { id: ownerId } = await insertUser(opened().database);
    const run = aRun({ ownerId, clientKey: null, guildId: '9', input: AWKWARD, delivery: DELIVERY });
    const inserted = await runs().insertIfAbsent(run);
    expect(inserted).toEqual({
      created: true,
      run: {
        ...run,
        status: 'queued',
        result: null,
        error: null,
        dataVersion: null,
        createdAt: ISO,
        startedAt: null,
        endedAt: null,
        deliveredAt: null,
      },
    });
    const found = await runs().find(run.id);
    expect(found).toEqual(inserted.run);
    expect(JSON.stringify(found?.input)).toBe(JSON.stringify(AWKWARD));
  });

  it('keeps the first of two runs with one id', async () => {
    const first = aRun();
    await runs().insertIfAbsent(first);
    const second = await runs().insertIfAbsent({ ...first, input: 'other', requestHash: 'other' });
    expect(second.created).toBe(false);
    expect(second.run).toMatchObject({ input: first.input, requestHash: 'hash' });
  });

  it('creates one run from many requests at once, over several connections', async () => {
    const others = [connect(opened().url), connect(opened().url)];
    const repositories = [runs(), ...others.map(createRunsRepository)];
    const id = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        repositories[index % 3]?.insertIfAbsent(aRun({ id, input: { index } })),
      ),
    );
    await Promise.all(others.map((other) => other.close()));
    const winners = results.filter((result) => result?.created);
    expect(winners).toHaveLength(1);
    expect(new Set(results.map((result) => JSON.stringify(result?.run)))).toEqual(
      new Set([JSON.stringify(winners[0]?.run)]),
    );
  });

  it('knows an id in capitals as the same id', async () => {
    const run = aRun();
    await runs().insertIfAbsent({ ...run, id: run.id.toUpperCase() });
    expect((await runs().insertIfAbsent(run)).created).toBe(false);
    expect((await runs().find(run.id.toUpperCase()))?.id).toBe(run.id);
  });

  it.each(['', 'x', '../../etc', "' or 1=1 --", '\u0000', `${randomUUID()}0`, '0'.repeat(36)])(
    'finds and changes nothing for the malformed id %j',
    async (id) => {
      expect(await runs().find(id)).toBeNull();
      expect(await runs().cancel(id)).toBe(false);
      expect(await runs().delete(id)).toBe(false);
      expect(await runs().setDelivery(id, DELIVERY)).toBe(false);
      expect(await runs().markDelivered(id)).toBe(false);
    },
  );

  it('refuses to store a malformed id, naming the field', async () => {
    await expect(runs().insertIfAbsent(aRun({ id: 'x' }))).rejects.toMatchObject({
      kind: 'invalid-input',
      fields: [{ path: 'id' }],
    });
  });

  it('is null for an id that nothing has', async () => {
    expect(await runs().find(randomUUID())).toBeNull();
  });

  it('refuses the owner that does not exist without a word of SQL', async () => {
    const insertion = runs().insertIfAbsent(aRun({ ownerId: randomUUID() }));
    await expect(insertion).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.not.stringMatching(/insert|constraint|runs/i),
    });
  });

  it('keeps secrets out of the cause that goes to the log', async () => {
    const delivery = { ...DELIVERY, userId: 'secret-user' };
    const error = await runs()
      .insertIfAbsent(aRun({ operation: 'o'.repeat(101), delivery }))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'internal' });
    const logged =
      error instanceof Error ? `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}` : '';
    expect(logged).toContain('Something went wrong here');
    expect(logged).not.toMatch(/secret-/);
  });

  it('carries documents of several MiB', async () => {
    const input = {
      text: 'x'.repeat(3 * 2 ** 20),
      numbers: Array.from({ length: 100_000 }, (_, index) => index / 7),
    };
    const id = await insert({ input });
    expect(await runs().complete(id, input, null)).toBe(true);
    const found = await runs().find(id);
    expect(found?.input).toEqual(input);
    expect(found?.result).toEqual(input);
  });

  it('goes with its owner', async () => {
    const { id: ownerId } = await insertUser(opened().database);
    const owned = await insert({ ownerId });
    const anonymous = await insert();
    await opened().database.knex('users').where({ id: ownerId }).delete();
    expect(await runs().find(owned)).toBeNull();
    expect(await runs().find(anonymous)).not.toBeNull();
  });
});
