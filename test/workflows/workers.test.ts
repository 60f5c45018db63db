import { createSolver, type SolveRequest } from '../../src/activities/solver';
import { startOwner } from '../support/owner';
import { waitUntil } from '../support/wait';
import { useLine } from './harness';
import { easy } from './problems';
import { solverOf, someBuild, stuckSolver } from './scripted-solver';

const { line, undo, work, submit, find, ended } = useLine();

const TIME_LIMIT_SECONDS = 60;

/** Whether the server has a heartbeat that holds a build. */
const hasCheckpoint = async (id: string): Promise<boolean> => {
  const { raw } = await line().temporal.workflow.getHandle(id).describe();
  const payloads = raw.pendingActivities?.flatMap(({ heartbeatDetails }) => heartbeatDetails?.payloads ?? []);
  return (payloads ?? []).some(({ data }) => Buffer.from(data ?? []).includes('"gear"'));
};

/** A real solver that remembers what it was asked. */
const watchedSolver = () => {
  const real = createSolver();
  undo.add(real.close);
  const requests: SolveRequest[] = [];
  const solver = solverOf((request) => {
    requests.push(request);
    return real.solve(request);
  });
  return { solver, requests };
};

/** Another worker takes the run over and ends it, going on from the first one's build in what is left of the time. */
const expectTakeover = async (id: string): Promise<void> => {
  const { solver, requests } = watchedSolver();
  await work({ solver });
  expect(await ended(id)).toMatchObject({ status: 'completed', result: { proof: { optimal: true } } });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.incumbent).toMatchObject(someBuild(easy()));
  expect(requests[0]?.timeLimitMs).toBeLessThan(TIME_LIMIT_SECONDS * 1_000);
};

describe('a run in the middle of its search', () => {
  it('is finished by another worker after its process was killed', async () => {
    const { worker, databaseUrl } = line();
    const owner = await startOwner('worker-owner.ts', JSON.stringify({ worker, databaseUrl }), undo.add);
    const id = await submit(easy({ timeLimitSeconds: TIME_LIMIT_SECONDS }));
    await waitUntil(() => hasCheckpoint(id));
    await owner.kill();
    expect((await find(id)).status).toBe('running');
    await expectTakeover(id);
  });

  it('is finished by another worker after an orderly stop, which does not cancel it', async () => {
    const first = await work({ solver: stuckSolver() });
    const id = await submit(easy({ timeLimitSeconds: TIME_LIMIT_SECONDS }));
    await waitUntil(() => hasCheckpoint(id));
    await first.stop();
    expect((await find(id)).status).toBe('running');
    await expectTakeover(id);
  });
});
