import { EXAMPLES } from '../../src/api/examples';
import { type FeasibleAnswer, optimizationResultSchema } from '../../src/operations/optimization-result';
import type { RunView } from '../../src/operations/run-schema';
import { toProblem } from '../domain/optimizer/sketch';
import { HEAL_BOON } from '../fixtures/optimizer/heal-boon';
import { INFEASIBLE } from '../fixtures/optimizer/infeasible';
import { POWER } from '../fixtures/optimizer/power';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { hard } from '../workflows/problems';
import { cancel, get, ownSettings, post, startTestService, type TestService } from './rest-service';

const undo = createUndo();
let service: TestService;
beforeAll(async () => {
  service = await startTestService(await ownSettings(undo), undo);
});
afterAll(undo.run);

const feasible = ({ result }: RunView): FeasibleAnswer => {
  const answer = optimizationResultSchema.parse(result);
  if (!answer.feasible) throw new Error('no build was found');
  return answer;
};

const SOLVE = '/optimizer/solve?wait=20';

test.each([
  ['power', POWER],
  ['heal-boon', HEAL_BOON],
])('the %s problem is solved over HTTP, proven, with the known value', async (_, { problem, optimum }) => {
  const { status, run } = await post(service, SOLVE, toProblem(problem));
  expect([status, run.status]).toEqual([200, 'completed']);
  const known = optimum?.value ?? Number.NaN;
  const result = feasible(run);
  expect(Math.abs(result.value - known)).toBeLessThan(1e-12 * known);
  expect(Math.abs((result.runnerUp?.value ?? Number.NaN) - (optimum?.runnerUp ?? Number.NaN))).toBeLessThan(
    1e-12 * known,
  );
  expect(result).toMatchObject({ feasible: true, proof: { optimal: true, gap: 0 } });
  expect(result.alternatives).toHaveLength(9);
  expect(run.progress).toMatchObject({ stage: 'ended', fraction: 1, best: result.value, gap: 0 });
});

test('an infeasible problem is a completed run that says why', async () => {
  const { status, run } = await post(service, SOLVE, toProblem(INFEASIBLE.problem));
  expect([status, run.status]).toEqual([200, 'completed']);
  expect(run.result).toMatchObject({
    feasible: false,
    reason: { constraint: 'minBoonDuration', required: 0.6, best: 0 },
    proof: { optimal: true },
  });
});

test('a build asked for in words is found', async () => {
  const { run } = await post(service, '/builds/optimize?wait=20', EXAMPLES['optimize-build']);
  expect(run).toMatchObject({
    operation: 'optimize-build',
    status: 'completed',
    result: {
      feasible: true,
      proof: { optimal: true },
      binding: expect.any(Array),
      dataVersion: expect.any(String),
      explanation: expect.stringMatching(/\w/),
    },
  });
  const { attributes, assumptions } = feasible(run);
  expect(attributes.critChance).toBeGreaterThanOrEqual(1 - 1e-9);
  expect(assumptions.map(({ topic }) => topic)).toContain('profile');
});

test('a long run goes on until it is cancelled', async () => {
  const { status, run } = await post(service, '/optimizer/solve', hard({ timeLimitSeconds: 600 }));
  expect([status, run.status]).toEqual([202, 'queued']);
  await waitUntil(async () => (await get(service, `/runs/${run.id}`)).run.progress.best !== null, 40_000);
  const cancelled = await cancel(service, run.id);
  expect([cancelled.status, cancelled.run.status]).toEqual([200, 'cancelled']);
  expect((await get(service, `/runs/${run.id}?wait=5`)).run).toMatchObject({ status: 'cancelled' });
});

test('a run can be followed to its end', async () => {
  const { run } = await post(service, '/optimizer/solve', toProblem(POWER.problem));
  const stream = await (await fetch(`${service.address}${run.links.events}`)).text();
  const events = [...stream.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
  expect(events.at(-1)).toBe('end');
  expect(events.filter((name) => name === 'end')).toHaveLength(1);
  const last = JSON.parse(stream.trim().split('data: ').at(-1) ?? '');
  expect(last.run).toMatchObject({ id: run.id, status: 'completed', result: { feasible: true } });
});

test('it is ready, and names what is off', async () => {
  expect((await fetch(`${service.address}/api/v1/health`)).status).toBe(200);
  const response = await fetch(`${service.address}/api/v1/health/ready`);
  expect(response.status).toBe(200);
  const ok = { state: 'ok', latencyMs: expect.any(Number), note: null };
  const off = { state: 'off', latencyMs: null, note: null };
  expect(await response.json()).toMatchObject({
    status: 'ok',
    parts: { database: ok, temporal: ok, worker: ok, bot: off, redis: off, ollama: off },
  });
});

test('all of this wrote nothing on standard error: no news, no warnings, no errors', () => {
  expect(service.complaints()).toBe('');
});
