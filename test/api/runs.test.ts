import { randomUUID } from 'node:crypto';
import { ANSWER, NO_ANSWER } from '../bot/support/answer';
import { expectProblem, useDoor } from './door';

const door = useDoor();
const OPTIMIZE = '/api/v1/builds/optimize';
const GUARDIAN = { profession: 'Guardian', prefixes: ['Berserker'] };

const start = async (headers: Record<string, string> = {}, body: object = GUARDIAN) =>
  (await door().post(OPTIMIZE, body, headers)).json().run;

const completed = async () => {
  const { id } = await start();
  await door().runs.complete(id, ANSWER, ANSWER.dataVersion);
  return id;
};

const read = async (id: string, query = '') => (await door().get(`/api/v1/runs/${id}${query}`)).json().run;

test('a request starts a run and says where it is', async () => {
  const response = await door().post(OPTIMIZE, GUARDIAN);
  expect(response.statusCode).toBe(202);
  const { run } = response.json();
  expect(run).toEqual({
    id: door().client.started.at(-1),
    operation: 'optimize-build',
    status: 'queued',
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    startedAt: null,
    endedAt: null,
    links: { self: `/api/v1/runs/${run.id}`, events: `/api/v1/runs/${run.id}/events` },
    progress: {
      stage: 'queued',
      fraction: 0,
      best: null,
      bound: null,
      gap: null,
      evaluations: 0,
      note: null,
    },
  });
  expect(response.headers.location).toBe(run.links.self);
});

test('an ended run holds its result, and a progress that agrees with it', async () => {
  const run = await read(await completed());
  expect(run).toMatchObject({ status: 'completed', result: ANSWER });
  expect(run.progress).toEqual({
    ...{ stage: 'ended', fraction: 1, note: null },
    ...{ best: 40_000, bound: 40_000, gap: 0, evaluations: 1234 },
  });
});

test('a stopped search ends with its gap', async () => {
  const { id } = await start();
  await door().runs.complete(id, { ...ANSWER, proof: { optimal: false, gap: 0.01, evaluations: 9 } }, 'x');
  expect((await read(id)).progress).toMatchObject({ best: 40_000, bound: 40_400, gap: 0.01, evaluations: 9 });
});

test('that nothing is feasible is a completed run without a best', async () => {
  const { id } = await start();
  await door().runs.complete(id, NO_ANSWER, 'x');
  const run = await read(id);
  expect(run).toMatchObject({
    status: 'completed',
    result: { feasible: false, reason: { constraint: 'minHealth' } },
  });
  expect(run.progress).toMatchObject({ stage: 'ended', fraction: 1, best: null, evaluations: 1234 });
});

test('a failed run says why inside itself', async () => {
  const { id } = await start();
  const fields = [{ path: 'timeLimitSeconds', message: 'allow more' }];
  await door().runs.fail(id, { kind: 'undecided', message: 'The time was too short.', fields });
  const response = await door().get(`/api/v1/runs/${id}`);
  expect(response.statusCode).toBe(200);
  expect(response.json().run).toMatchObject({
    status: 'failed',
    progress: { stage: 'ended' },
    error: { code: 'undecided', message: 'The time was too short.', errors: fields },
  });
});

test('what a workflow says of its progress is shown', async () => {
  const { id } = await start();
  const progress = {
    stage: 'searching' as const,
    fraction: 0.5,
    best: 1,
    bound: 2,
    gap: 1,
    evaluations: 3,
    note: null,
  };
  door().client.progressOf.set(id, progress);
  expect((await read(id)).progress).toEqual(progress);
});

describe('?wait', () => {
  test('answers 200 with the result once the run has ended', async () => {
    const id = await completed();
    expect(await read(id, '?wait=20')).toMatchObject({ status: 'completed', result: { feasible: true } });
    const headers = { 'idempotency-key': randomUUID() };
    const { id: repeated } = await start(headers);
    await door().runs.complete(repeated, ANSWER, 'x');
    const response = await door().post(`${OPTIMIZE}?wait=5`, GUARDIAN, headers);
    expect([response.statusCode, response.json().run.status]).toEqual([200, 'completed']);
  });

  test('answers 202 with the run as it is when the time is over', async () => {
    const response = await door().post(`${OPTIMIZE}?wait=0.01`, GUARDIAN);
    expect([response.statusCode, response.json().run.status]).toEqual([202, 'queued']);
  });
});

describe('an idempotency key', () => {
  test('makes the same request the same run', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await start(headers);
    const before = door().client.started.length;
    expect((await start(headers)).id).toBe(first.id);
    expect((await start(headers, { ...GUARDIAN, topK: 10 })).id).toBe(first.id);
    expect(door().client.started.length).toBe(before);
    expect((await start({ 'idempotency-key': randomUUID() })).id).not.toBe(first.id);
  });

  test('cannot stand for another request', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await start(headers);
    expectProblem(await door().post(OPTIMIZE, { ...GUARDIAN, topK: 3 }, headers), 409, 'conflict');
    const solve = await door().post('/api/v1/optimizer/evaluate', {}, headers);
    expect(solve.statusCode).toBe(422);
  });
});

test.each([
  'not-an-id',
  '00000000-0000-4000-8000-000000000000',
  '123',
  "1'; drop table runs; --",
  '../health',
  'null',
])('there is no run %j, on any route', async (id) => {
  const url = `/api/v1/runs/${encodeURIComponent(id)}`;
  expectProblem(await door().get(url), 404, 'not-found');
  expectProblem(await door().get(`${url}?wait=1`), 404, 'not-found');
  expectProblem(await door().get(`${url}/events`), 404, 'not-found');
  expectProblem(await door().inject({ method: 'DELETE', url }), 404, 'not-found');
});

describe('cancelling', () => {
  const cancel = (id: string) => door().inject({ method: 'DELETE', url: `/api/v1/runs/${id}` });

  test('ends a run, once and for all', async () => {
    const { id } = await start();
    const response = await cancel(id);
    expect(response.statusCode).toBe(200);
    expect(response.json().run).toMatchObject({ id, status: 'cancelled', progress: { stage: 'ended' } });
    expect((await cancel(id)).json().run.status).toBe('cancelled');
    expect(await read(id)).not.toHaveProperty('result');
  });

  test('leaves an ended run as it is', async () => {
    expect((await cancel(await completed())).json().run).toMatchObject({
      status: 'completed',
      result: ANSWER,
    });
  });
});

test('a part that is away is a 503 that says when to come back, and leaves no run behind', async () => {
  const listed = async () => (await door().get('/api/v1/runs?limit=100')).json().items.length;
  const before = await listed();
  door().client.breakDown();
  const response = await door().post(OPTIMIZE, GUARDIAN);
  expectProblem(response, 503, 'unavailable');
  expect(response.headers['retry-after']).toBe('5');
  expect(await listed()).toBe(before);
});
