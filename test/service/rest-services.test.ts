import { DATABASES } from '../db/databases';
import { toProblem } from '../domain/optimizer/sketch';
import { POWER } from '../fixtures/optimizer/power';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { hard } from '../workflows/problems';
import { cancel, get, ownSettings, post, startTestService, type TestService } from './rest-service';

const undo = createUndo();
afterEach(undo.run);

const start = async (settings: Record<string, string> = {}) =>
  startTestService({ ...(await ownSettings(undo)), ...settings }, undo);

const SOLVED = { status: 'completed', result: { feasible: true, proof: { optimal: true } } };

test('two services with folders and ports of their own do not disturb each other', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one.port).not.toBe(other.port);
  const runs = await Promise.all(
    [one, other].map((service) => post(service, '/optimizer/solve?wait=20', toProblem(POWER.problem))),
  );
  for (const { run } of runs) expect(run).toMatchObject(SOLVED);
  const elsewhere = await fetch(`${other.address}/api/v1/runs/${runs[0]?.run.id}`);
  expect(elsewhere.status).toBe(404);
  expect(await one.stop()).toBe(0);
  expect((await get(other, `/runs/${runs[1]?.run.id}`)).run).toMatchObject(SOLVED);
});

test('a busy port is a clear error, before anything else is started', async () => {
  const { port } = await start();
  await expect(start({ PORT: String(port), TEMPORAL_ADDRESS: '127.0.0.1:1' })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use. Stop the other program or set PORT to a free port.`,
  );
});

test('a stop ends running searches and open streams, and the run goes on elsewhere', async () => {
  const settings = await ownSettings(undo);
  const first = await startTestService(settings, undo);
  const { run } = await post(first, '/optimizer/solve', hard({ timeLimitSeconds: 600 }));
  const stream = fetch(`${first.address}${run.links.events}`).then((response) => response.text());
  const streamed = stream.catch(() => 'cut');
  const progressAt = async (service: TestService) => (await get(service, `/runs/${run.id}`)).run.progress;
  await waitUntil(async () => (await progressAt(first)).best !== null, 40_000);
  const left = await progressAt(first);
  expect(await first.stop()).toBe(0);
  await streamed;
  const second = await startTestService(settings, undo);
  // Each attempt counts anew, beginning with the best build of the last one.
  await waitUntil(async () => (await progressAt(second)).evaluations !== left.evaluations, 40_000);
  expect((await progressAt(second)).best).toBeGreaterThanOrEqual(left.best ?? Number.NaN);
  expect((await get(second, `/runs/${run.id}`)).run.status).toBe('running');
  expect((await cancel(second, run.id)).run.status).toBe('cancelled');
});

test('on PostgreSQL a run outlives the service that answered it', async () => {
  const [, postgres] = DATABASES;
  const { url, drop } = await postgres.create();
  undo.add(drop);
  const settings = { ...(await ownSettings(undo)), DATABASE_URL: url };
  const first = await startTestService(settings, undo);
  const { run } = await post(first, '/optimizer/solve?wait=20', toProblem(POWER.problem));
  expect(run).toMatchObject(SOLVED);
  expect(await first.stop()).toBe(0);
  const second = await startTestService(settings, undo);
  expect((await get(second, `/runs/${run.id}`)).run).toEqual(run);
  expect(await second.stop()).toBe(0);
});
