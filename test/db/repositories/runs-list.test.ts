import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { RunRecord } from '../../../src/db/models/run';
import type { RunCaller } from '../../../src/db/repositories/run-types';
import { ISO, insertUser } from '../records';
import { aRun, DELIVERY, describeRuns } from './run-support';

describeRuns('runs: listByCaller', ({ opened, runs, insert }) => {
  const fill = async (createdAt: readonly string[]): Promise<RunRecord[]> => {
    const records = createdAt.map((time) =>
      RunRecord.fromJson({ ...aRun(), status: 'queued', createdAt: time }),
    );
    await opened().database.knex.batchInsert(
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
      const page = await runs().listByCaller(caller, { limit, ...(cursor === null ? {} : { cursor }) });
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
    const { items, nextCursor } = await runs().listByCaller({ clientKey: 'client' }, { limit: 20 });
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
          await opened().database.knex('runs').delete();
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
    const first = await runs().listByCaller({ clientKey: 'client' }, { limit: 2 });
    await insert();
    const second = await runs().listByCaller(
      { clientKey: 'client' },
      { limit: 2, cursor: first.nextCursor ?? '' },
    );
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(newestFirst(records));
  });

  it('shows a caller nothing of others', async () => {
    const [one, other] = [await insertUser(opened().database), await insertUser(opened().database)];
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
    await runs().cancel(cancelled);
    const ids = async (status: 'queued' | 'cancelled' | 'failed') =>
      (await runs().listByCaller({ clientKey: 'client' }, { limit: 5, status })).items.map(({ id }) => id);
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
    await expect(runs().listByCaller({ clientKey: 'client' }, { limit: 5, cursor })).rejects.toMatchObject({
      kind: 'invalid-input',
      fields: [{ path: 'cursor' }],
    });
  });

  it('reads a page out of 10,000 runs by the index', async () => {
    await fill(
      Array.from({ length: 10_000 }, (_, index) => new Date(1.7e12 + (index % 5_000)).toISOString()),
    );
    expect((await runs().listByCaller({ clientKey: 'client' }, { limit: 100 })).items).toHaveLength(100);
    const text = opened()
      .database.knex('runs')
      .where({ client_key: 'client' })
      .orderByRaw('created_at desc, id desc')
      .limit(21)
      .toString();
    if (opened().database.kind === 'postgres') await opened().database.knex.raw('analyze runs');
    const plan = await opened().database.knex.raw(
      `explain ${opened().database.kind === 'sqlite' ? 'query plan' : ''} ${text}`,
    );
    expect(JSON.stringify(plan.rows ?? plan)).toMatch(/index.*runs_client_key_created_at_id_index/i);
    expect(JSON.stringify(plan.rows ?? plan)).not.toMatch(/sort|b-tree/i);
  });
});
