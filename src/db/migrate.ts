import type { Knex } from 'knex';
import { AppError } from '../errors';
import type { Database } from './connection';
import { guarded } from './errors';
import { accounts } from './migrations/0001-accounts';
import { buildsAndTeams } from './migrations/0002-builds-and-teams';
import { runs } from './migrations/0003-runs';
import { COLUMNS, type Migration } from './migrations/columns';

/** In order. A released one is never changed: add another. */
const MIGRATIONS: readonly Migration[] = [accounts, buildsAndTeams, runs];

/** Any fixed numbers: they set our lock apart from other programs' locks, and our file from other programs' files. */
const LOCK_ID = 4_702_117;
const SQLITE_APPLICATION_ID = 4_702_117;

/**
 * Both locks end with the transaction, also when the process dies: a second start waits, and none is left behind.
 * On SQLite the first statement must write, since a transaction that began by reading cannot wait for its turn.
 */
const takeLock = ({ kind }: Database, transaction: Knex): Knex.Raw =>
  kind === 'postgres'
    ? transaction.raw('select pg_advisory_xact_lock(?)', [LOCK_ID])
    : transaction.raw(`pragma application_id = ${SQLITE_APPLICATION_ID}`);

const noWayBack = async (): Promise<void> => {
  throw new AppError('internal', 'Migrations only go forward');
};

const sourceFor = ({ kind }: Database): Knex.MigrationSource<Migration> => ({
  getMigrations: async () => [...MIGRATIONS],
  getMigrationName: (migration) => migration.name,
  getMigration: async (migration) => ({
    up: (knex) => migration.up(knex, COLUMNS[kind]),
    down: noWayBack,
  }),
});

/** An older program could read and write a newer schema wrongly. */
const assertNotNewer = async (transaction: Knex): Promise<void> => {
  const stored = await transaction.migrate.currentVersion();
  const isKnown = stored === 'none' || MIGRATIONS.some(({ name }) => name === stored);
  if (!isKnown) throw new AppError('conflict', 'The database was made by a newer version of this program');
};

/**
 * Brings the schema up to date, all or nothing, and gives the names of the migrations that it applied.
 * Safe when several processes start at once. AppError `unavailable` without a database, `conflict` when a
 * newer version of the program made it.
 */
export const migrate = guarded(
  (database: Database): Promise<string[]> =>
    database.knex.transaction(async (transaction) => {
      await takeLock(database, transaction);
      // Knex's own flag is of no use beside our lock, but one left behind by an older crash would stop every start.
      await transaction.migrate.forceFreeMigrationsLock();
      await assertNotNewer(transaction);
      const [, applied] = await transaction.migrate.latest({ migrationSource: sourceFor(database) });
      return applied;
    }),
);
