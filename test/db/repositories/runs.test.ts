import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { connect, type Database } from '../../../src/db/connection';
import { migrate } from '../../../src/db/migrate';
import { RunRecord } from '../../../src/db/models/run';
import type { NewRun, RunCaller } from '../../../src/db/repositories/run-types';
import {
  createRunsRepository,
  type RunDelivery,
  type RunsRepository,
} from '../../../src/db/repositories/runs';
import { DATABASES, type EmptyDatabase } from '../databases';
import { insertUser } from '../records';

const aRun = (values: Partial<NewRun> = {}): NewRun => ({
  id: randomUUID(),
  operation: 'solve-problem',
  ownerId: null,
  clientKey: 'client',
  guildId: null,
  input: { topK: 10 },
  requestHash: 'hash',
  delivery: null,
  ...values,
});

const DELIVERY: RunDelivery = {
  applicationId: '1',
  token: 'secret-token',
  tokenExpiresAt: '2026-01-01T00:14:00.000Z',
  channelId: '2',
  userId: '3',
  guildId: null,
  locale: 'fr',
  ephemeral: true,
  messageId: null,
};

const FAILURE = {
  kind: 'missing-data',
  message: 'No',
  fields: [{ path: 'a.b', message: 'is missing' }],
} as const;
const ISO = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
/** Keys in an order that sorting would change, text that databases stumble over, numbers at the edge. */
const AWKWARD = {
  z: [1, { b: null, a: -0.1 }],
  a: 'é "\u0000" \ud800 [1] 🛡️',
  1e21: Number.MAX_VALUE,
  tiny: 5e-324,
  empty: {},
  no: false,
};

describe.each(DATABASES)('runs on $kind', ({ create }) => {
  let empty: EmptyDatabase;
  let database: Database;
  let runs: RunsRepository;

  beforeAll(async () => {
    empty = await create();
    database = connect(empty.url);
    await migrate(database);
    runs = createRunsRepository(database);
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await empty.drop();
  });

  beforeEach(async () => {
    await database.knex('runs').delete();
    await database.knex('users').delete();
  });

  const insert = async (values: Partial<NewRun> = {}): Promise<string> =>
    (await runs.insertIfAbsent(aRun(values))).run.id;

  describe('insertIfAbsent and find', () => {
    it('gives back every property as it was stored', async () => {
      const { id: ownerId } = await insertUser(database);
      const run = aRun({ ownerId, clientKey: null, guildId: '9', input: AWKWARD, delivery: DELIVERY });
      const inserted = await runs.insertIfAbsent(run);
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
      const found = await runs.find(run.id);
      expect(found).toEqual(inserted.run);
      expect(JSON.stringify(found?.input)).toBe(JSON.stringify(AWKWARD));
    });

    it('keeps the first of two runs with one id', async () => {
      const first = aRun();
      await runs.insertIfAbsent(first);
      const second = await runs.insertIfAbsent({ ...first, input: 'other', requestHash: 'other' });
      expect(second.created).toBe(false);
      expect(second.run).toMatchObject({ input: first.input, requestHash: 'hash' });
    });

    it('creates one run from many requests at once, over several connections', async () => {
      const others = [connect(empty.url), connect(empty.url)];
      const repositories = [runs, ...others.map(createRunsRepository)];
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
      await runs.insertIfAbsent({ ...run, id: run.id.toUpperCase() });
      expect((await runs.insertIfAbsent(run)).created).toBe(false);
      expect((await runs.find(run.id.toUpperCase()))?.id).toBe(run.id);
    });

    it.each(['', 'x', '../../etc', "' or 1=1 --", '\u0000', `${randomUUID()}0`, '0'.repeat(36)])(
      'finds and changes nothing for the malformed id %j',
      async (id) => {
        expect(await runs.find(id)).toBeNull();
        expect(await runs.cancel(id)).toBe(false);
        expect(await runs.delete(id)).toBe(false);
        expect(await runs.setDelivery(id, DELIVERY)).toBe(false);
        expect(await runs.markDelivered(id)).toBe(false);
      },
    );

    it('refuses to store a malformed id, naming the field', async () => {
      await expect(runs.insertIfAbsent(aRun({ id: 'x' }))).rejects.toMatchObject({
        kind: 'invalid-input',
        fields: [{ path: 'id' }],
      });
    });

    it('is null for an id that nothing has', async () => {
      expect(await runs.find(randomUUID())).toBeNull();
    });

    it('refuses the owner that does not exist without a word of SQL', async () => {
      const insertion = runs.insertIfAbsent(aRun({ ownerId: randomUUID() }));
      await expect(insertion).rejects.toMatchObject({
        kind: 'conflict',
        message: expect.not.stringMatching(/insert|constraint|runs/i),
      });
    });

    it('keeps secrets out of the cause that goes to the log', async () => {
      const delivery = { ...DELIVERY, userId: 'secret-user' };
      const error = await runs
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
      expect(await runs.complete(id, input, null)).toBe(true);
      const found = await runs.find(id);
      expect(found?.input).toEqual(input);
      expect(found?.result).toEqual(input);
    });

    it('goes with its owner', async () => {
      const { id: ownerId } = await insertUser(database);
      const owned = await insert({ ownerId });
      const anonymous = await insert();
      await database.knex('users').where({ id: ownerId }).delete();
      expect(await runs.find(owned)).toBeNull();
      expect(await runs.find(anonymous)).not.toBeNull();
    });
  });

  describe('status', () => {
    it('goes from queued over running to completed, once', async () => {
      const id = await insert();
      expect(await runs.markRunning(id)).toBe(true);
      expect(await runs.markRunning(id)).toBe(false);
      expect(await runs.find(id)).toMatchObject({ status: 'running', startedAt: ISO, endedAt: null });
      expect(await runs.complete(id, { feasible: false }, 'snapshot-1')).toBe(true);
      expect(await runs.find(id)).toMatchObject({
        status: 'completed',
        result: { feasible: false },
        dataVersion: 'snapshot-1',
        endedAt: ISO,
        error: null,
      });
    });

    it('goes to failed with its reason', async () => {
      const id = await insert();
      expect(await runs.fail(id, FAILURE)).toBe(true);
      expect(await runs.find(id)).toMatchObject({
        status: 'failed',
        error: FAILURE,
        result: null,
        endedAt: ISO,
      });
    });

    it.each(['completed', 'failed', 'cancelled'] as const)('stays %s for ever', async (ended) => {
      const id = await insert();
      const enders = {
        completed: () => runs.complete(id, 1, null),
        failed: () => runs.fail(id, FAILURE),
        cancelled: () => runs.cancel(id),
      };
      expect(await enders[ended]()).toBe(true);
      const before = await runs.find(id);
      for (const end of Object.values(enders)) expect(await end()).toBe(false);
      expect(await runs.markRunning(id)).toBe(false);
      expect(await runs.find(id)).toEqual(before);
    });

    it('has one winner when all ends come at once', async () => {
      const other = connect(empty.url);
      const others = createRunsRepository(other);
      for (let round = 0; round < 10; round++) {
        const id = await insert();
        const changed = await Promise.all([
          runs.complete(id, 'done', null),
          others.fail(id, FAILURE),
          runs.cancel(id),
          others.complete(id, 'done', null),
        ]);
        expect(changed.filter(Boolean)).toHaveLength(1);
        const winner = ['completed', 'failed', 'cancelled', 'completed'][changed.indexOf(true)];
        const run = await runs.find(id);
        expect(run?.status).toBe(winner);
        expect([run?.result !== null, run?.error !== null]).toEqual([
          winner === 'completed',
          winner === 'failed',
        ]);
      }
      await other.close();
    });

    it('is unknown to a deleted run', async () => {
      const id = await insert();
      expect(await runs.delete(id)).toBe(true);
      expect(await runs.delete(id)).toBe(false);
      expect(await runs.cancel(id)).toBe(false);
    });
  });

  describe('listByCaller', () => {
    const fill = async (
      createdAt: readonly string[],
      values: Partial<RunRecord> = {},
    ): Promise<RunRecord[]> => {
      const records = createdAt.map((time) =>
        RunRecord.fromJson({ ...aRun(), status: 'queued', createdAt: time, ...values, id: randomUUID() }),
      );
      await database.knex.batchInsert(
        'runs',
        records.map((record) => record.$toDatabaseJson()),
        50,
      );
      return records;
    };

    const walk = async (caller: RunCaller, limit: number): Promise<string[]> => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await runs.listByCaller(caller, { limit, ...(cursor === null ? {} : { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return ids;
    };

    const newestFirst = (records: readonly RunRecord[]): string[] =>
      [...records].sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? 1 : -1)).map(({ id }) => id);

    it('shows a run without its documents and its delivery', async () => {
      const id = await insert({ delivery: DELIVERY });
      const { items, nextCursor } = await runs.listByCaller({ clientKey: 'client' }, { limit: 20 });
      expect(nextCursor).toBeNull();
      expect(items).toStrictEqual([
        {
          id,
          operation: 'solve-problem',
          ownerId: null,
          clientKey: 'client',
          guildId: null,
          status: 'queued',
          error: null,
          dataVersion: null,
          createdAt: ISO,
          startedAt: null,
          endedAt: null,
        },
      ]);
    });

    it('walks to the whole list in order, page by page, also among equal times', async () => {
      const times = fc.constantFrom(
        '2026-01-01T00:00:00.000Z',
        '2026-01-01T00:00:00.001Z',
        '2025-12-31T23:59:59.999Z',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(times, { maxLength: 12 }),
          fc.integer({ min: 1, max: 6 }),
          async (created, limit) => {
            await database.knex('runs').delete();
            const records = await fill(created);
            expect(await walk({ clientKey: 'client' }, limit)).toEqual(newestFirst(records));
          },
        ),
        { numRuns: 25 },
      );
    });

    it('neither repeats nor skips when newer runs arrive between two pages', async () => {
      const records = await fill([
        '2026-01-01T00:00:00.000Z',
        '2026-01-02T00:00:00.000Z',
        '2026-01-03T00:00:00.000Z',
      ]);
      const first = await runs.listByCaller({ clientKey: 'client' }, { limit: 2 });
      await insert();
      const second = await runs.listByCaller(
        { clientKey: 'client' },
        { limit: 2, cursor: first.nextCursor ?? '' },
      );
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(newestFirst(records));
    });

    it('shows a caller nothing of others', async () => {
      const [one, other] = [await insertUser(database), await insertUser(database)];
      const mine = await insert({ ownerId: one.id, clientKey: null });
      await insert({ ownerId: other.id, clientKey: null });
      await insert({ clientKey: 'someone else' });
      expect(await walk({ ownerId: one.id }, 10)).toEqual([mine]);
      expect(await walk({ ownerId: one.id.toUpperCase() }, 10)).toEqual([mine]);
      expect(await walk({ ownerId: randomUUID() }, 10)).toEqual([]);
      expect(await walk({ ownerId: 'not an id' }, 10)).toEqual([]);
      expect(await walk({ clientKey: '' }, 10)).toEqual([]);
    });

    it('filters by status', async () => {
      const [queued, cancelled] = [await insert(), await insert()];
      await runs.cancel(cancelled);
      const ids = async (status: 'queued' | 'cancelled' | 'failed') =>
        (await runs.listByCaller({ clientKey: 'client' }, { limit: 5, status })).items.map(({ id }) => id);
      expect([await ids('queued'), await ids('cancelled'), await ids('failed')]).toEqual([
        [queued],
        [cancelled],
        [],
      ]);
    });

    it.each([
      '',
      'x',
      '%%%',
      Buffer.from('2026-01-01T00:00:00.000Z').toString('base64url'),
      Buffer.from(`2026-13-01T00:00:00.000Z|${randomUUID()}`).toString('base64url'),
      Buffer.from(`2026-01-01|${randomUUID()}`).toString('base64url'),
      Buffer.from('2026-01-01T00:00:00.000Z|1').toString('base64url'),
      Buffer.from(`2026-01-01T00:00:00.000Z|${randomUUID()}|`).toString('base64url'),
    ])('refuses the cursor %j, naming the field', async (cursor) => {
      await expect(runs.listByCaller({ clientKey: 'client' }, { limit: 5, cursor })).rejects.toMatchObject({
        kind: 'invalid-input',
        fields: [{ path: 'cursor' }],
      });
    });

    it('reads a page out of 10,000 runs by the index', async () => {
      await fill(
        Array.from({ length: 10_000 }, (_, index) => new Date(1.7e12 + (index % 5_000)).toISOString()),
      );
      expect((await runs.listByCaller({ clientKey: 'client' }, { limit: 100 })).items).toHaveLength(100);
      const text = database
        .knex('runs')
        .where({ client_key: 'client' })
        .orderByRaw('created_at desc, id desc')
        .limit(21)
        .toString();
      if (database.kind === 'postgres') await database.knex.raw('analyze runs');
      const plan = await database.knex.raw(
        `explain ${database.kind === 'sqlite' ? 'query plan' : ''} ${text}`,
      );
      expect(JSON.stringify(plan.rows ?? plan)).toMatch(/index.*runs_client_key_created_at_id_index/i);
      expect(JSON.stringify(plan.rows ?? plan)).not.toMatch(/sort|b-tree/i);
    });
  });

  describe('delivery', () => {
    const PAST = '2000-01-01T00:00:00.000Z';

    it('waits until delivered, oldest first, and then forgets the token', async () => {
      const first = await insert({ delivery: DELIVERY });
      const second = await insert({ delivery: DELIVERY });
      await database.knex('runs').where({ id: first }).update({ created_at: '2001-01-01T00:00:00.000Z' });
      await insert();
      await runs.complete(second, {}, null);
      const waiting = await runs.listUndelivered(PAST);
      expect(waiting.map(({ id, status, delivery }) => ({ id, status, delivery }))).toEqual([
        { id: first, status: 'queued', delivery: DELIVERY },
        { id: second, status: 'completed', delivery: DELIVERY },
      ]);
      expect(Object.keys(waiting[0] ?? {})).not.toEqual(expect.arrayContaining(['input']));
      expect(await runs.markDelivered(second)).toBe(true);
      expect(await runs.find(second)).toMatchObject({
        delivery: { ...DELIVERY, token: null },
        deliveredAt: ISO,
      });
      expect((await runs.listUndelivered(PAST)).map(({ id }) => id)).toEqual([first]);
      expect(await runs.listUndelivered('2002-01-01T00:00:00.000Z')).toEqual([]);
    });

    it('may be changed until then only', async () => {
      const id = await insert();
      const delivery = { ...DELIVERY, messageId: '77' };
      expect(await runs.setDelivery(id, delivery)).toBe(true);
      expect((await runs.find(id))?.delivery).toEqual(delivery);
      await runs.markDelivered(id);
      expect(await runs.setDelivery(id, DELIVERY)).toBe(false);
      expect((await runs.find(id))?.delivery).toEqual({ ...delivery, token: null });
    });

    it('is claimed by one of many', async () => {
      const id = await insert({ delivery: DELIVERY });
      const claims = await Promise.all(Array.from({ length: 5 }, () => runs.markDelivered(id)));
      expect(claims.filter(Boolean)).toHaveLength(1);
    });
  });
});
