import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Knex, knex } from 'knex';
import { AppError } from '../errors';
import { guarded } from './errors';

export type DatabaseKind = 'sqlite' | 'postgres';

/** One pool of connections; SQLite and PostgreSQL give the same JavaScript values for every column. */
export interface Database {
  knex: Knex;
  kind: DatabaseKind;
  /** Milliseconds that one round trip takes; AppError `unavailable` when there is none. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

type Done = (error: unknown) => void;

interface SqliteConnection {
  exec(sql: string, done: Done): void;
}

interface PostgresConnection {
  getTypeParser(oid: number, format: 'text'): (text: string) => Date;
  setTypeParser(oid: number, parse: (text: string) => string): void;
}

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 25_000;
/** A little longer than the server's own limit, for a server that does not answer at all. */
const QUERY_TIMEOUT_MS = 30_000;
const PING_TIMEOUT_MS = 3_000;
const BUSY_TIMEOUT_MS = 5_000;
const POSTGRES_POOL_SIZE = 10;

/** Type numbers of PostgreSQL's catalogue (pg_type.dat). */
const POSTGRES_TYPES = { json: 114, timestamptz: 1184, jsonb: 3802 } as const;

const identity = (text: string): string => text;

/** JSON stays text and times become ISO text, as SQLite gives them: the models decode both the same way. */
const preparePostgres = (connection: PostgresConnection, done: Done): void => {
  const parseDate = connection.getTypeParser(POSTGRES_TYPES.timestamptz, 'text');
  connection.setTypeParser(POSTGRES_TYPES.timestamptz, (text) => parseDate(text).toISOString());
  connection.setTypeParser(POSTGRES_TYPES.json, identity);
  connection.setTypeParser(POSTGRES_TYPES.jsonb, identity);
  done(null);
};

const prepareSqlite = (connection: SqliteConnection, done: Done): void =>
  connection.exec(
    `pragma busy_timeout = ${BUSY_TIMEOUT_MS};
     pragma foreign_keys = on;
     pragma journal_mode = wal;
     pragma synchronous = normal;`,
    done,
  );

const silent = (): void => undefined;

const SHARED: Knex.Config = {
  acquireConnectionTimeout: CONNECT_TIMEOUT_MS,
  // Values bound to a statement (tokens, hashes) must not reach the text of an error, hence never the log.
  compileSqlOnError: false,
  // Knex would write to the console; whatever matters arrives as an error too.
  log: { warn: silent, error: silent, deprecate: silent, debug: silent },
};

const postgresConfig = (connectionString: string): Knex.Config => ({
  ...SHARED,
  client: 'pg',
  connection: {
    connectionString,
    application_name: 'gw2optimizer',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  },
  pool: { min: 0, max: POSTGRES_POOL_SIZE, afterCreate: preparePostgres },
});

/**
 * SQLite has one writer at a time, and a writer that waits holds a thread of the process's small thread pool:
 * inside one process a queue before a single connection is both faster and free of "database is locked".
 */
const sqliteConfig = (filename: string): Knex.Config => ({
  ...SHARED,
  client: 'sqlite3',
  connection: { filename },
  useNullAsDefault: true,
  pool: { min: 1, max: 1, afterCreate: prepareSqlite },
});

const createFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new AppError('unavailable', 'The folder of the database could not be created', { cause });
  }
};

const open = (config: Knex.Config, kind: DatabaseKind): Database => {
  const pool = knex(config);
  const ping = async (): Promise<number> => {
    const startedAtMs = performance.now();
    await pool.raw('select 1').timeout(PING_TIMEOUT_MS);
    return performance.now() - startedAtMs;
  };
  return { knex: pool, kind, ping: guarded(ping), close: () => pool.destroy() };
};

/**
 * `sqlite:PATH` (the folder is created) or `postgres://…`. Nothing is contacted yet: the first statement connects.
 * AppError `invalid-input` for another scheme, `unavailable` when the folder cannot be created.
 */
export const connect = (databaseUrl: string): Database => {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return open(postgresConfig(databaseUrl), 'postgres');
  const filename = /^sqlite:(.+)$/s.exec(databaseUrl)?.[1];
  if (filename === undefined) {
    throw new AppError('invalid-input', 'The database must be given as sqlite:PATH or postgres://…');
  }
  createFolder(path.dirname(filename));
  return open(sqliteConfig(filename), 'sqlite');
};
