import { createSolver } from '../../src/activities/solver';
import type { RunsRepository } from '../../src/db/repositories/runs';
import { AppError } from '../../src/errors';
import { workflowName } from '../../src/operations';
import { aRun } from '../db/repositories/run-support';
import { useLine } from './harness';
import { easy } from './problems';
import { solverOf, UNDECIDED } from './scripted-solver';

const { line, undo, work, submit, ended } = useLine();

/** A real solver that fails `times` times before it works; counts how often it was asked. */
const failingSolver = (times: number, error: () => Error) => {
  const real = createSolver();
  undo.add(real.close);
  const asked = { times: 0 };
  const solver = solverOf(async (request) => {
    asked.times += 1;
    if (asked.times <= times) throw error();
    return real.solve(request);
  });
  return { solver, asked };
};

/** The repository with one method that cannot reach the database for the first `times` calls. */
const awayFor = (times: number, method: 'find' | 'complete' | 'fail'): RunsRepository => {
  const real: RunsRepository = line().runs;
  let calls = 0;
  const away = async (): Promise<void> => {
    calls += 1;
    if (calls <= times) throw new AppError('unavailable', 'The database cannot be reached at the moment');
  };
  const wrapped: Pick<RunsRepository, 'find' | 'complete' | 'fail'> = {
    find: (id) => away().then(() => real.find(id)),
    complete: (...all) => away().then(() => real.complete(...all)),
    fail: (...all) => away().then(() => real.fail(...all)),
  };
  return { ...real, [method]: wrapped[method] };
};

const attemptsOf = async (id: string): Promise<number[]> => {
  const { events } = await line().temporal.workflow.getHandle(id).fetchHistory();
  return (events ?? []).flatMap(({ activityTaskStartedEventAttributes: started }) => started?.attempt ?? []);
};

const historyText = async (id: string): Promise<string> =>
  JSON.stringify(await line().temporal.workflow.getHandle(id).fetchHistory());

describe('what can never succeed is not tried again', () => {
  it('a stored request that is not valid (any more): the row names the field', async () => {
    await work();
    const { run } = await line().runs.insertIfAbsent(aRun({ input: { ...easy(), topK: 0, slots: 'none' } }));
    await line().client.start(workflowName('solve-problem'), { runId: run.id, timeLimitSeconds: 1 });
    const { status, error } = await ended(run.id);
    expect(status).toBe('failed');
    expect(error).toMatchObject({ kind: 'invalid-input' });
    expect(error?.fields.map(({ path }) => path).sort()).toEqual(['slots', 'topK']);
    expect(await attemptsOf(run.id)).toEqual([1]);
  });

  it('a search that found neither a build nor a proof', async () => {
    await work({ solver: solverOf(async () => UNDECIDED) });
    const id = await submit(easy());
    const run = await ended(id);
    expect(run).toMatchObject({ status: 'failed', result: null, error: { kind: 'undecided' } });
    expect(run.error?.message).toContain('timeLimitSeconds');
    expect(await attemptsOf(id)).toEqual([1]);
    expect(await line().client.status(id)).toBe('FAILED');
  });

  it('a run whose row is gone', async () => {
    await work();
    const { run } = await line().runs.insertIfAbsent(aRun({ input: easy() }));
    await line().runs.delete(run.id);
    await line().client.start(workflowName('solve-problem'), { runId: run.id, timeLimitSeconds: 1 });
    expect(await line().client.waitForEnd(run.id, 20_000)).toBe(true);
    expect(await attemptsOf(run.id)).toEqual([1]);
  });
});

describe('what may pass is tried again', () => {
  it('an unknown fault of the search; its words stay out of the history', async () => {
    const { solver, asked } = failingSolver(1, () => new Error('secret detail'));
    await work({ solver });
    const id = await submit(easy());
    expect((await ended(id)).status).toBe('completed');
    expect(asked.times).toBe(2);
    expect(await attemptsOf(id)).toEqual([2]);
    expect(await historyText(id)).not.toContain('secret detail');
  });

  it('a database that is away when the search begins', async () => {
    await work({ runs: awayFor(1, 'find') });
    const id = await submit(easy());
    expect((await ended(id)).status).toBe('completed');
    expect(await attemptsOf(id)).toEqual([2]);
  });

  it('a database that is away when the answer is there: the search is not done twice', async () => {
    const { solver, asked } = failingSolver(0, () => new Error('never'));
    await work({ solver, runs: awayFor(3, 'complete') });
    const id = await submit(easy());
    expect((await ended(id)).status).toBe('completed');
    expect(asked.times).toBe(1);
    expect(await attemptsOf(id)).toEqual([1]);
  });

  it('a database that is away when a failure is to be recorded', async () => {
    await work({ solver: solverOf(async () => UNDECIDED), runs: awayFor(3, 'fail') });
    const id = await submit(easy());
    expect(await ended(id)).toMatchObject({ status: 'failed', error: { kind: 'undecided' } });
  });
});

describe('an attempt that died after it had recorded its answer', () => {
  it('is followed by one that does not search again', async () => {
    const { solver, asked } = failingSolver(0, () => new Error('never'));
    const real = line().runs;
    let died = false;
    const complete: RunsRepository['complete'] = async (...all) => {
      const done = await real.complete(...all);
      if (died) return done;
      died = true;
      throw new Error('the worker dies here');
    };
    await work({ solver, runs: { ...real, complete } });
    const id = await submit(easy());
    expect((await ended(id)).status).toBe('completed');
    expect(await attemptsOf(id)).toEqual([2]);
    expect(asked.times).toBe(1);
  });
});
