import { setTimeout as sleep } from 'node:timers/promises';
import type { Run, RunDelivery, RunsRepository } from '../db/repositories/runs';
import { AppError } from '../errors';
import type { Log } from '../log';
import { type InputOf, type ResultOf, type RunName, workflowName } from '../operations';
import { hasEnded, type RunView } from '../operations/run-schema';
import type { RunClient } from '../temporal/client';
import { assertMayUse, type Caller, ownerOf } from './caller';
import { checkRunInput } from './run-checks';
import { requestHash, runIdFor } from './run-id';
import { reconcile } from './run-lifecycle';
import { toRunView, toSummaryView } from './run-view';

interface Deps {
  runs: RunsRepository;
  client: RunClient;
  /** Keys the run ids that follow from idempotency keys. */
  secret: string;
  anonymousRuns: boolean;
  log: Log;
}

export interface StartRun<Name extends RunName> {
  operation: Name;
  input: InputOf<Name>;
  caller: Caller;
  /** Interaction id or Idempotency-Key: a repeated request returns the same run. */
  key?: string | null;
  /** Where Discord wants the result. */
  delivery?: RunDelivery;
  guildId?: string;
}

/** How long a cancelled run may take to say so before the answer shows it as it is. */
const CANCEL_WAIT_MS = 5_000;
/** How often a watched run's progress is asked. */
const WATCH_MS = 1_000;

const notFound = () => new AppError('not-found', 'There is no run with this id.');

/** Use cases of runs, the same for both doors. Every method throws AppError only. */
export const createRuns = (deps: Deps) => {
  const { runs, client } = deps;

  const load = async (id: string, caller: Caller): Promise<Run> => {
    const run = await runs.find(id);
    if (!run) throw notFound();
    assertMayUse(run, caller);
    return run;
  };

  /** What the workflow says is a courtesy: without it the stored state is still the truth. */
  const view = async (run: Run): Promise<RunView> => {
    if (hasEnded(run.status)) return toRunView(run);
    try {
      const latest = await reconcile(deps, run);
      return toRunView(latest, hasEnded(latest.status) ? null : await client.progress(run.id));
    } catch (error) {
      deps.log.debug({ err: error, runId: run.id }, 'no progress');
      return toRunView(run);
    }
  };

  /** Without the workflow engine there is nothing to wait for: the stored state is the answer. */
  const waitForEnd = async (run: Run, waitMs: number): Promise<void> => {
    try {
      await client.waitForEnd(run.id, waitMs);
    } catch (error) {
      deps.log.debug({ err: error, runId: run.id }, 'cannot wait');
    }
  };

  const insert = async <Name extends RunName>(
    request: StartRun<Name>,
  ): Promise<{ run: Run; created: boolean }> => {
    const { operation, input, caller } = request;
    const owner = ownerOf(caller);
    const hash = requestHash(operation, input);
    const inserted = await runs.insertIfAbsent({
      id: runIdFor(deps.secret, JSON.stringify(owner), request.key ?? null),
      operation,
      input,
      ownerId: caller.kind === 'user' ? caller.userId : null,
      clientKey: caller.kind === 'anonymous' ? caller.clientKey : null,
      guildId: request.guildId ?? null,
      requestHash: hash,
      delivery: request.delivery ?? null,
    });
    if (inserted.run.requestHash !== hash) {
      throw new AppError('conflict', 'This idempotency key was used for another request.');
    }
    return inserted;
  };

  const start = async <Name extends RunName>(request: StartRun<Name>): Promise<RunView> => {
    if (request.caller.kind === 'anonymous' && !deps.anonymousRuns) {
      throw new AppError('unauthenticated', 'This server wants an account for this request.');
    }
    checkRunInput(request.operation, request.input);
    const { run, created } = await insert(request);
    if (hasEnded(run.status)) return toRunView(run);
    try {
      const { timeLimitSeconds } = request.input;
      await client.start(workflowName(request.operation), { runId: run.id, timeLimitSeconds });
    } catch (error) {
      // Nothing runs, so nothing is remembered: the same request may simply be sent again.
      if (created) await runs.delete(run.id);
      throw error;
    }
    return created ? toRunView(run) : view(run);
  };

  const get = async (id: string, caller: Caller): Promise<RunView> => view(await load(id, caller));

  const wait = async (id: string, caller: Caller, waitMs: number): Promise<RunView> => {
    const run = await load(id, caller);
    if (!hasEnded(run.status)) await waitForEnd(run, waitMs);
    return get(id, caller);
  };

  return {
    start,
    get,
    /** The run when it has ended, or as it is after `waitMs`. */
    wait,
    /** The run now and about every second until it ends or `signal` aborts. */
    async *watch(id: string, caller: Caller, signal: AbortSignal): AsyncGenerator<RunView> {
      let latest = await get(id, caller);
      yield latest;
      while (!hasEnded(latest.status) && !signal.aborted) {
        // Where there is nothing to wait for, `wait` comes back at once. An abort ends the pause early.
        const pause = sleep(WATCH_MS, undefined, { signal, ref: false }).catch(() => undefined);
        latest = await wait(id, caller, WATCH_MS);
        if (!hasEnded(latest.status)) await pause;
        if (!signal.aborted) yield latest;
      }
    },
    cancel: async (id: string, caller: Caller): Promise<RunView> => {
      const run = await load(id, caller);
      if (hasEnded(run.status)) return toRunView(run);
      // Without a workflow (not yet, or no longer) the row alone decides: one that starts later finds it ended.
      if (!(await client.cancel(run.id))) await runs.cancel(run.id);
      return wait(id, caller, CANCEL_WAIT_MS);
    },
    list: async (input: InputOf<'list-runs'>, caller: Caller): Promise<ResultOf<'list-runs'>> => {
      const { status, limit, cursor } = input;
      const page = await runs.listByCaller(ownerOf(caller), {
        limit,
        ...(status ? { status } : {}),
        ...(cursor ? { cursor } : {}),
      });
      return { items: page.items.map(toSummaryView), nextCursor: page.nextCursor };
    },
  };
};

export type Runs = ReturnType<typeof createRuns>;
