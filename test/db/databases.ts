import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, type Database } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { testServers } from '../support/servers';

/** A database of its own with nothing in it; `drop` once every connection to it is closed. */
export interface EmptyDatabase {
  url: string;
  drop(): Promise<void>;
}

export const createSqlite = async (): Promise<EmptyDatabase> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gw2optimizer-'));
  return {
    url: `sqlite:${path.join(folder, 'not', 'yet', 'there.db')}`,
    drop: () => rm(folder, { recursive: true }),
  };
};

const administer = async (statement: string): Promise<void> => {
  const server = connect(testServers().postgresUrl);
  await server.knex.raw(statement);
  await server.close();
};

const createPostgres = async (): Promise<EmptyDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name}`);
  const url = new URL(testServers().postgresUrl);
  url.pathname = name;
  return { url: url.href, drop: () => administer(`drop database ${name}`) };
};

export const DATABASES = [
  { kind: 'sqlite', create: createSqlite },
  { kind: 'postgres', create: createPostgres },
] as const;

/** What a suite may use once it runs. */
export interface Opened {
  url: string;
  database: Database;
}

/** The suite once on each kind of database: a migrated one of its own, with no rows when a test begins. */
export const describeDatabases = (title: string, suite: (opened: () => Opened) => void): void =>
  describe.each(DATABASES)(`${title} on $kind`, ({ create }) => {
    let empty: EmptyDatabase;
    let database: Database;

    beforeAll(async () => {
      empty = await create();
      database = connect(empty.url);
      await migrate(database);
    }, 60_000);

    afterAll(async () => {
      await database.close();
      await empty.drop();
    });

    beforeEach(async () => {
      await database.knex('runs').delete();
      await database.knex('users').delete();
    });

    suite(() => ({ url: empty.url, database }));
  });
