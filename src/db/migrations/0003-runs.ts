import type { Knex } from 'knex';
import type { Columns, Migration } from './columns';

const STATUSES = ['queued', 'running', 'completed', 'failed', 'cancelled'];

/** The user's memory of a Temporal workflow. An anonymous run has neither owner nor foreign key, only a client key. */
const createRuns = (knex: Knex, { id, reference, text, document, json, time }: Columns) =>
  knex.schema.createTable('runs', (table) => {
    id(table);
    text(table, 'operation', 100).notNullable();
    reference(table, 'owner_id', 'users');
    text(table, 'client_key', 128);
    text(table, 'guild_id', 20);
    table.text('status').notNullable().checkIn(STATUSES);
    document(table, 'input').notNullable();
    document(table, 'result');
    document(table, 'error');
    text(table, 'data_version', 100);
    text(table, 'request_hash', 128);
    json(table, 'delivery');
    time(table, 'created_at').notNullable();
    time(table, 'started_at');
    time(table, 'ended_at');
    time(table, 'delivered_at');
    table.index(['owner_id', 'created_at', 'id']);
    table.index(['client_key', 'created_at', 'id']);
    table.index(['created_at', 'id'], 'runs_undelivered_index', {
      predicate: knex.whereNotNull('delivery').whereNull('delivered_at'),
    });
  });

export const runs: Migration = {
  name: '0003-runs',
  up: async (knex, columns) => {
    await createRuns(knex, columns);
  },
};
