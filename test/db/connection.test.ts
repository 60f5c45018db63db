import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { createRunsRepository } from '../../src/db/repositories/runs';
import { createUsersRepository } from '../../src/db/repositories/users';
import { DATABASES } from './databases';

const UNAVAILABLE = {
  name: 'AppError',
  kind: 'unavailable',
  message: 'The database cannot be reached at the moment',
};

/** Every way in, each on its own, so that a door sees the same error whichever it takes. */
const expectUnavailable = async (url: string): Promise<void> => {
  const database = connect(url);
  const runs = createRunsRepository(database);
  const users = createUsersRepository(database);
  const attempts = [
    database.ping(),
    migrate(database),
    runs.find(randomUUID()),
    runs.listByCaller({ clientKey: 'x' }, { limit: 1 }),
    runs.cancel(randomUUID()),
    users.upsertDiscordUser('1', 'name'),
  ];
  for (const outcome of await Promise.allSettled(attempts)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: UNAVAILABLE });
  }
  await database.close();
};

describe('connect', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gw2optimizer-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(DATABASES)('pings $kind and closes', async ({ kind, create }) => {
    const empty = await create();
    const database = connect(empty.url);
    expect(database.kind).toBe(kind);
    expect(await database.ping()).toBeGreaterThan(0);
    await database.close();
    await expect(database.ping()).rejects.toMatchObject(UNAVAILABLE);
    await empty.drop();
  });

  it('keeps SQLite safe: foreign keys, write-ahead log, waiting for other processes', async () => {
    const database = connect(`sqlite:${path.join(folder, 'a', 'b.db')}`);
    const read = async (name: string) => Object.values((await database.knex.raw(`pragma ${name}`))[0]);
    expect(await read('foreign_keys')).toEqual([1]);
    expect(await read('journal_mode')).toEqual(['wal']);
    expect(await read('busy_timeout')).toEqual([5000]);
    await database.close();
  });

  it.each(['mysql://host/x', 'sqlite:', '', 'postgres'])('refuses %j', (url) => {
    expect(() => connect(url)).toThrow(expect.objectContaining({ kind: 'invalid-input' }));
  });

  it('says unavailable when the folder cannot be made', async () => {
    await writeFile(path.join(folder, 'file'), '');
    expect(() => connect(`sqlite:${path.join(folder, 'file', 'x.db')}`)).toThrow(
      expect.objectContaining({ kind: 'unavailable' }),
    );
  });

  it('says unavailable when the SQLite file is something else', async () => {
    const file = path.join(folder, 'x.db');
    await writeFile(file, 'not a database, but long enough to be taken for one by its size'.repeat(100));
    await expectUnavailable(`sqlite:${file}`);
  });

  it('says unavailable when nothing listens', async () => {
    const server = createServer();
    const port = await listen(server);
    await close(server);
    await expectUnavailable(`postgres://u:secret@127.0.0.1:${port}/x`);
  });

  it('says unavailable, and does not wait for ever, when the server never answers', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket));
    const port = await listen(server);
    await expectUnavailable(`postgres://u:secret@127.0.0.1:${port}/x`);
    for (const socket of sockets) socket.destroy();
    await close(server);
  }, 30_000);

  it('says unavailable when the server hangs up', async () => {
    const server = createServer((socket) => socket.destroy());
    const port = await listen(server);
    await expectUnavailable(`postgres://u:secret@127.0.0.1:${port}/x`);
    await close(server);
  });
});

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
