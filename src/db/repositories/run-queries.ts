import type { Knex } from 'knex';
import { AppError } from '../../errors';
import { type Page, parseCursor, toPage } from '../keyset';
import { RunRecord, type RunStatus } from '../models/run';
import { NIL_UUID, parseUuid } from '../uuid';
import {
  type NewRun,
  type Run,
  type RunCaller,
  type RunListOptions,
  type RunSummary,
  SUMMARY_KEYS,
  type UndeliveredRun,
} from './run-types';

const SUMMARY_COLUMNS = SUMMARY_KEYS.map((key) => RunRecord.propertyNameToColumnName(key));
const UNDELIVERED_LIMIT = 500;

export const now = (): string => new Date().toISOString();

const invalidId = (): AppError =>
  new AppError('invalid-input', 'The id of a run is a UUID', {
    fields: [{ path: 'id', message: 'must be a UUID' }],
  });

/** Column values. Objection's own writing copies documents deeply several times, which takes 0.1 s for 2 MiB. */
export const toRow = (values: Partial<Run>): Knex.DbRecord<object> =>
  new RunRecord().$formatDatabaseJson(values);

/** Writes to one run, or null for text that is no id. */
export const rowOf = (knex: Knex, text: string): Knex.QueryBuilder | null => {
  const id = parseUuid(text);
  return id === null ? null : knex('runs').where({ id });
};

export const find = async (knex: Knex, text: string): Promise<Run | null> => {
  const id = parseUuid(text);
  const row = id === null ? undefined : await RunRecord.query(knex).findById(id);
  return row === undefined ? null : { ...row };
};

export const insertIfAbsent = async (knex: Knex, run: NewRun): Promise<{ run: Run; created: boolean }> => {
  const id = parseUuid(run.id);
  if (id === null) throw invalidId();
  const row = toRow({ ...run, id, status: 'queued', createdAt: now() });
  const inserted = await knex('runs').insert(row).onConflict('id').ignore().returning('id');
  const stored = await find(knex, id);
  // Deleted between the two statements: then the id is free again.
  return stored === null ? insertIfAbsent(knex, run) : { run: stored, created: inserted.length === 1 };
};

/** Never `{ owner_id: null }`: that would be every anonymous run. */
const ownerOf = (caller: RunCaller): { owner_id: string } | { client_key: string } =>
  'ownerId' in caller
    ? { owner_id: parseUuid(caller.ownerId) ?? NIL_UUID }
    : { client_key: caller.clientKey };

export const listByCaller = async (
  knex: Knex,
  caller: RunCaller,
  { limit, cursor, status }: RunListOptions,
): Promise<Page<RunSummary>> => {
  const query = RunRecord.query(knex)
    .select(SUMMARY_COLUMNS)
    .where(ownerOf(caller))
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit + 1);
  if (status !== undefined) query.where({ status });
  if (cursor !== undefined) {
    const { createdAt, id } = parseCursor(cursor);
    query.whereRaw('(created_at, id) < (?, ?)', [createdAt, id]);
  }
  const rows = await query;
  return toPage(
    rows.map((row) => ({ ...row })),
    limit,
  );
};

/** Changes a run that has not ended; the condition is part of the statement, so of two enders only one wins. */
export const change = async (
  knex: Knex,
  id: string,
  { from, ...values }: { from: readonly RunStatus[] } & Partial<Run>,
): Promise<boolean> => {
  const changed = await rowOf(knex, id)
    ?.whereIn('status', [...from])
    .update(toRow(values));
  return changed === 1;
};

export const listUndelivered = async (knex: Knex, since: string): Promise<UndeliveredRun[]> => {
  const rows = await RunRecord.query(knex)
    .select([...SUMMARY_COLUMNS, 'delivery'])
    .whereNotNull('delivery')
    .whereNull('delivered_at')
    .where('created_at', '>=', since)
    .orderBy(['created_at', 'id'])
    .limit(UNDELIVERED_LIMIT);
  return rows.flatMap(({ delivery, ...row }) => (delivery === null ? [] : [{ ...row, delivery }]));
};
