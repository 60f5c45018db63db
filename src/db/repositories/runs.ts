import type { Database, DatabaseKind } from '../connection';
import { guarded } from '../errors';
import type { Page } from '../keyset';
import type { RunDelivery, RunError, RunStatus } from '../models/run';
import {
  change,
  find,
  insertIfAbsent,
  listByCaller,
  listUndelivered,
  now,
  rowOf,
  toRow,
} from './run-queries';
import type { NewRun, Run, RunCaller, RunListOptions, RunSummary, UndeliveredRun } from './run-types';

export type { RunDelivery, RunError } from '../models/run';
export type { Run, RunCaller, RunSummary } from './run-types';

/**
 * Every method fails with AppError `unavailable` when the database is out of reach. Changes of status answer whether
 * they took effect: a run that ended never changes again, whoever comes second.
 */
export interface RunsRepository {
  /** Of two requests with one id exactly one creates the run; the other gets it with `created: false`. */
  insertIfAbsent(run: NewRun): Promise<{ run: Run; created: boolean }>;
  /** Null for an unknown id, and for text that is no id at all. */
  find(id: string): Promise<Run | null>;
  /** Newest first. AppError `invalid-input` for a cursor that no list gave. */
  listByCaller(caller: RunCaller, options: RunListOptions): Promise<Page<RunSummary>>;
  markRunning(id: string): Promise<boolean>;
  complete(id: string, result: unknown, dataVersion: string | null): Promise<boolean>;
  fail(id: string, error: RunError): Promise<boolean>;
  cancel(id: string): Promise<boolean>;
  delete(id: string): Promise<boolean>;
  /** False once the answer has been delivered. */
  setDelivery(id: string, delivery: RunDelivery): Promise<boolean>;
  /** True for one caller only; forgets the interaction's token. */
  markDelivered(id: string): Promise<boolean>;
  /** Runs created at or after `since` (ISO 8601) that Discord still waits for, oldest first, at most 500. */
  listUndelivered(since: string): Promise<UndeliveredRun[]>;
}

const OPEN: readonly RunStatus[] = ['queued', 'running'];

/** `delivery` without its token, in one statement: a change made meanwhile is not lost. */
const CLEARED_DELIVERY: { [Kind in DatabaseKind]: string } = {
  sqlite: "json_set(delivery, '$.token', null)",
  postgres: "jsonb_set(delivery, '{token}', 'null')",
};

export const createRunsRepository = ({ knex, kind }: Database): RunsRepository => {
  const end = (id: string, values: Partial<Run>) =>
    change(knex, id, { ...values, from: OPEN, endedAt: now() });
  const undelivered = (id: string) => rowOf(knex, id)?.whereNull('delivered_at');
  const deliver = () => ({ delivered_at: now(), delivery: knex.raw(CLEARED_DELIVERY[kind]) });
  return {
    insertIfAbsent: guarded((run) => insertIfAbsent(knex, run)),
    find: guarded((id) => find(knex, id)),
    listByCaller: guarded((caller, options) => listByCaller(knex, caller, options)),
    markRunning: guarded((id) => change(knex, id, { from: ['queued'], status: 'running', startedAt: now() })),
    complete: guarded((id, result, dataVersion) => end(id, { status: 'completed', result, dataVersion })),
    fail: guarded((id, error) => end(id, { status: 'failed', error })),
    cancel: guarded((id) => end(id, { status: 'cancelled' })),
    delete: guarded(async (id) => (await rowOf(knex, id)?.delete()) === 1),
    setDelivery: guarded(async (id, delivery) => (await undelivered(id)?.update(toRow({ delivery }))) === 1),
    markDelivered: guarded(async (id) => (await undelivered(id)?.update(deliver())) === 1),
    listUndelivered: guarded((since) => listUndelivered(knex, since)),
  };
};
