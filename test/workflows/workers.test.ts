import { createSolver, type SolveRequest } from '../../src/activities/solver';
import { startOwner } from '../support/owner';
import { waitUntil } from '../support/wait';
import { SOMEBODY, useLine } from './harness';
import { hard } from './problems';
import { solverOf } from './scripted-solver';

const { line, undo, work, submit, find, ended } = useLine();

const TIME_LIMIT_SECONDS = 25;
const SECOND_ATTEMPT_MS = 2_000;

const bestOf = async (id: string): Promise<number> =>
  (await line().app.get(id, SOMEBODY)).progress.best ?? Number.NEGATIVE_INFINITY;

/** Whether the server has a heartbeat that holds a build. */
const hasCheckpoint = async (id: string): Promise<boolean> => {
  const { raw } = await line().temporal.workflow.getHandle(id).describe();
  const payloads = raw.pendingActivities?.flatMap(({ heartbeatDetails }) => heartbeatDetails?.payloads ?? []);
  return (payloads ?? []).some(({ data }) => Buffer.from(data ?? []).includes('"gear"'));
};

/** The real solver for a short while; remembers what it was asked. */
const shortSolver = () => {
  const real = createSolver();
  undo.add(real.close);
  const requests: SolveRequest[] = [];
  const solver = solverOf((request) => {
    requests.push(request);
    return real.solve({ ...request, timeLimitMs: SECOND_ATTEMPT_MS });
  });
  return { solver, requests };
};

const expectResumed = async (id: string, [request]: readonly SolveRequest[], before: number) => {
  expect(request?.incumbent?.gear).toEqual(expect.any(Object));
  expect(request?.timeLimitMs).toBeLessThan(TIME_LIMIT_SECONDS * 1_000);
  const { status, result } = await find(id);
  expect(status).toBe('completed');
  expect(result).toHaveProperty('value', expect.any(Number));
  expect(Number(Object(result).value)).toBeGreaterThanOrEqual(before);
};

describe('a run in the middle of its search', () => {
  it('is finished by another worker after its process was killed, from the best build so far', async () => {
    const { worker, databaseUrl } = line();
    const owner = await startOwner('worker-owner.ts', JSON.stringify({ worker, databaseUrl }), undo.add);
    const id = await submit(hard({ timeLimitSeconds: TIME_LIMIT_SECONDS }));
    await waitUntil(() => hasCheckpoint(id));
    await waitUntil(async () => (await bestOf(id)) > 0);
    const before = await bestOf(id);
    await owner.kill();

    const { solver, requests } = shortSolver();
    await work({ solver });
    await ended(id);
    expect(requests).toHaveLength(1);
    await expectResumed(id, requests, before);
  });

  it('is finished by another worker after an orderly stop, without waiting for a time-out', async () => {
    const first = await work();
    const id = await submit(hard({ timeLimitSeconds: TIME_LIMIT_SECONDS }));
    await waitUntil(() => hasCheckpoint(id));
    await waitUntil(async () => (await bestOf(id)) > 0);
    const before = await bestOf(id);
    await first.stop();
    expect((await find(id)).status).toBe('running');

    const { solver, requests } = shortSolver();
    await work({ solver });
    await ended(id);
    await expectResumed(id, requests, before);
  });
});
