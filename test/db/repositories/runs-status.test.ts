import { connect } from '../../../src/db/connection';
import { createRunsRepository } from '../../../src/db/repositories/runs';
import { ISO } from '../records';
import { DELIVERY, describeRuns } from './run-support';

const FAILURE = {
  kind: 'missing-data',
  message: 'No',
  fields: [{ path: 'a.b', message: 'is missing' }],
} as const;
describeRuns('runs: status', ({ opened, runs, insert }) => {
  it('goes from queued over running to completed, once', async () => {
    const id = await insert();
    expect(await runs().markRunning(id)).toBe(true);
    expect(await runs().markRunning(id)).toBe(false);
    expect(await runs().find(id)).toMatchObject({ status: 'running', startedAt: ISO, endedAt: null });
    expect(await runs().complete(id, { feasible: false }, 'snapshot-1')).toBe(true);
    expect(await runs().find(id)).toMatchObject({
      status: 'completed',
      result: { feasible: false },
      dataVersion: 'snapshot-1',
      endedAt: ISO,
      error: null,
    });
  });

  it('goes to failed with its reason', async () => {
    const id = await insert();
    expect(await runs().fail(id, FAILURE)).toBe(true);
    expect(await runs().find(id)).toMatchObject({
      status: 'failed',
      error: FAILURE,
      result: null,
      endedAt: ISO,
    });
  });

  it.each(['completed', 'failed', 'cancelled'] as const)('stays %s for ever', async (ended) => {
    const id = await insert();
    const enders = {
      completed: () => runs().complete(id, 1, null),
      failed: () => runs().fail(id, FAILURE),
      cancelled: () => runs().cancel(id),
    };
    expect(await enders[ended]()).toBe(true);
    const before = await runs().find(id);
    for (const end of Object.values(enders)) expect(await end()).toBe(false);
    expect(await runs().markRunning(id)).toBe(false);
    expect(await runs().find(id)).toEqual(before);
  });

  it('has one winner when all ends come at once', async () => {
    const other = connect(opened().url);
    const others = createRunsRepository(other);
    for (let round = 0; round < 10; round++) {
      const id = await insert();
      const changed = await Promise.all([
        runs().complete(id, 'done', null),
        others.fail(id, FAILURE),
        runs().cancel(id),
        others.complete(id, 'done', null),
      ]);
      expect(changed.filter(Boolean)).toHaveLength(1);
      const winner = ['completed', 'failed', 'cancelled', 'completed'][changed.indexOf(true)];
      const run = await runs().find(id);
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
    expect(await runs().delete(id)).toBe(true);
    expect(await runs().delete(id)).toBe(false);
    expect(await runs().cancel(id)).toBe(false);
  });
});

describeRuns('runs: delivery', ({ opened, runs, insert }) => {
  const PAST = '2000-01-01T00:00:00.000Z';

  it('waits until delivered, oldest first, and then forgets the token', async () => {
    const first = await insert({ delivery: DELIVERY });
    const second = await insert({ delivery: DELIVERY });
    await opened()
      .database.knex('runs')
      .where({ id: first })
      .update({ created_at: '2001-01-01T00:00:00.000Z' });
    await insert();
    await runs().complete(second, {}, null);
    const waiting = await runs().listUndelivered(PAST);
    expect(waiting.map(({ id, status, delivery }) => ({ id, status, delivery }))).toEqual([
      { id: first, status: 'queued', delivery: DELIVERY },
      { id: second, status: 'completed', delivery: DELIVERY },
    ]);
    expect(Object.keys(waiting[0] ?? {})).not.toEqual(expect.arrayContaining(['input']));
    expect(await runs().markDelivered(second)).toBe(true);
    expect(await runs().find(second)).toMatchObject({
      delivery: { ...DELIVERY, token: null },
      deliveredAt: ISO,
    });
    expect((await runs().listUndelivered(PAST)).map(({ id }) => id)).toEqual([first]);
    expect(await runs().listUndelivered('2002-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('may be changed until then only', async () => {
    const id = await insert();
    const delivery = { ...DELIVERY, messageId: '77' };
    expect(await runs().setDelivery(id, delivery)).toBe(true);
    expect((await runs().find(id))?.delivery).toEqual(delivery);
    await runs().markDelivered(id);
    expect(await runs().setDelivery(id, DELIVERY)).toBe(false);
    expect((await runs().find(id))?.delivery).toEqual({ ...delivery, token: null });
  });

  it('is claimed by one of many', async () => {
    const id = await insert({ delivery: DELIVERY });
    const claims = await Promise.all(Array.from({ length: 5 }, () => runs().markDelivered(id)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });
});
