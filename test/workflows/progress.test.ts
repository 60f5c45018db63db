import { setTimeout as sleep } from 'node:timers/promises';
import { createSolver, type SolveRequest } from '../../src/activities/solver';
import type { AppError } from '../../src/errors';
import type { Progress, RunView } from '../../src/operations/run-schema';
import { waitUntil } from '../support/wait';
import { SOMEBODY, useLine } from './harness';
import { easy, hard } from './problems';
import { progressAt, solverOf, stuckSolver, untilAborted } from './scripted-solver';

const { line, undo, work, submit, find, ended } = useLine();

const progressOf = async (id: string): Promise<Progress> => (await line().app.get(id, SOMEBODY)).progress;

/** Says more often than it is passed on how far it is, then waits for its end. */
const tellingSolver = (fractions: readonly number[]) =>
  solverOf(async (request: SolveRequest) => {
    for (const fraction of fractions) {
      request.onProgress(progressAt(fraction));
      await sleep(300);
    }
    return untilAborted(request);
  });

describe('the progress of a run', () => {
  it('is queued until a worker comes, without one too', async () => {
    const id = await submit(easy());
    expect(await line().app.get(id, SOMEBODY)).toMatchObject({
      status: 'queued',
      progress: { stage: 'queued', fraction: 0, best: null },
    });
    await work();
    await ended(id);
    expect(await progressOf(id)).toMatchObject({ stage: 'ended', fraction: 1 });
  });

  it('tells stage, best build and bound of a real search, and its share never falls', async () => {
    await work();
    const id = await submit(hard());
    const seen: Progress[] = [];
    await waitUntil(async () => {
      seen.push(await progressOf(id));
      return new Set(seen.map(({ evaluations }) => evaluations)).size > 3;
    }, 40_000);
    const latest = seen.at(-1);
    expect(latest).toMatchObject({ stage: 'searching', best: expect.any(Number), bound: expect.any(Number) });
    expect(latest?.bound).toBeGreaterThan(latest?.best ?? Number.NaN);
    const fractions = seen.map(({ fraction }) => fraction);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
    expect((await find(id)).status).toBe('running');
    await line().app.cancel(id, SOMEBODY);
  });

  it('does not fall when another attempt begins to count anew', async () => {
    const first = await work({ solver: tellingSolver([0.1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]) });
    const id = await submit(hard());
    await waitUntil(async () => (await progressOf(id)).fraction === 0.5);
    await first.stop();
    await work({ solver: tellingSolver([0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.25]) });
    await waitUntil(async () => (await progressOf(id)).evaluations < 500);
    expect((await progressOf(id)).fraction).toBe(0.5);
    await line().app.cancel(id, SOMEBODY);
  });
});

describe('watching a run', () => {
  it('shows it now, on its way and once when it has ended', async () => {
    await work({ solver: stuckSolver() });
    const id = await submit(easy());
    const seen: RunView[] = [];
    for await (const view of line().app.watch(id, SOMEBODY, new AbortController().signal)) {
      seen.push(view);
      if (view.progress.best !== null) await line().client.cancel(id);
    }
    expect(seen.map(({ progress }) => progress)).toContainEqual(
      expect.objectContaining({ stage: 'searching', fraction: 0.5, best: 1, bound: 120 }),
    );
    expect(seen.filter(({ status }) => status === 'cancelled')).toEqual([seen.at(-1)]);
  });

  it('ends when nobody watches any more', async () => {
    const id = await submit(hard());
    const gone = new AbortController();
    undo.add(() => line().client.cancel(id));
    const watching = line().app.watch(id, SOMEBODY, gone.signal);
    expect((await watching.next()).done).toBe(false);
    gone.abort();
    expect((await watching.next()).done).toBe(true);
  });
});

describe('cancelling a run', () => {
  it('ends a real search at once; the row says so', async () => {
    const real = createSolver();
    undo.add(real.close);
    const ends: string[] = [];
    const solve = (request: SolveRequest) =>
      real.solve(request).catch((error: AppError) => {
        ends.push(error.kind);
        throw error;
      });
    await work({ solver: solverOf(solve) });
    const id = await submit(hard({ timeLimitSeconds: 600 }));
    await waitUntil(async () => (await progressOf(id)).best !== null, 40_000);
    expect(await line().app.cancel(id, SOMEBODY)).toMatchObject({ status: 'cancelled' });
    expect(await line().client.status(id)).toBe('CANCELLED');
    await waitUntil(() => ends.length > 0);
    expect(ends).toEqual(['cancelled']);
    expect(await find(id)).toMatchObject({ status: 'cancelled', result: null, error: null });
  });

  it('reaches a run that no worker has begun', async () => {
    const id = await submit(hard());
    await line().client.cancel(id);
    await work();
    expect(await ended(id)).toMatchObject({ status: 'cancelled', startedAt: null });
  });

  it('does not undo an answer', async () => {
    await work();
    const id = await submit(easy());
    const { result } = await ended(id);
    expect(await line().app.cancel(id, SOMEBODY)).toMatchObject({ status: 'completed', result });
  });

  it('is not undone by an answer that comes too late', async () => {
    const real = createSolver();
    undo.add(real.close);
    const solver = solverOf(async (request) => {
      await line().client.cancel(id);
      await waitUntil(() => line().client.waitForEnd(id, 10_000));
      return real.solve({ ...request, signal: new AbortController().signal });
    });
    const worker = await work({ solver });
    const id = await submit(easy());
    await ended(id);
    // It drains: the late answer has been offered by then.
    await worker.stop();
    expect(await find(id)).toMatchObject({ status: 'cancelled', result: null });
  });
});
