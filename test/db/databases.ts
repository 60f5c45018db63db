import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../src/db/connection';
import { testServers } from '../support/servers';

/** A database of its own with nothing in it; `drop` once every connection to it is closed. */
export interface EmptyDatabase {
  url: string;
  drop(): Promise<void>;
}

const createSqlite = async (): Promise<EmptyDatabase> => {
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
