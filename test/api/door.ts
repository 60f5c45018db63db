import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import type { App } from '../../src/api/app';
import { createServer } from '../../src/api/server';
import { createCalls } from '../../src/app/calls';
import { createHealthCheck } from '../../src/app/health';
import { createRuns } from '../../src/app/runs';
import { connect } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { createRunsRepository, type RunsRepository } from '../../src/db/repositories/runs';
import { createFakeRunClient, type FakeRunClient } from '../support/run-client';

interface DoorOptions {
  anonymousRuns?: boolean;
  rateLimits?: boolean;
  /** The database's probe of health. */
  database?: () => Promise<number>;
}

/** The REST door over the real use cases and a database of its own; only Temporal is a double. */
export interface Door {
  server: FastifyInstance;
  app: App;
  runs: RunsRepository;
  client: FakeRunClient;
  /** Every line of the log, as JSON. */
  logLines: string[];
  inject(request: InjectOptions): Promise<LightMyRequestResponse>;
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

const ok = async () => 1;

const createApp = (runs: RunsRepository, client: FakeRunClient, options: DoorOptions): App => {
  const log = pino({ level: 'silent' });
  const anonymousRuns = options.anonymousRuns ?? true;
  const useCases = createRuns({ runs, client, secret: 'x'.repeat(32), anonymousRuns, log });
  const probes = {
    database: options.database ?? ok,
    temporal: ok,
    worker: ok,
    bot: ok,
    redis: ok,
    ollama: ok,
  };
  const health = createHealthCheck({ version: '1.2.3', probes });
  return {
    runs: useCases,
    calls: createCalls({ runs: useCases, health }),
    anonymous: (address: string) => ({ kind: 'anonymous', clientKey: address }),
  };
};

export const openDoor = async (options: DoorOptions = {}): Promise<Door> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gw2-api-'));
  const database = connect(`sqlite:${path.join(folder, 'api.db')}`);
  await migrate(database);
  const runs = createRunsRepository(database);
  const client = createFakeRunClient(runs);
  const app = createApp(runs, client, options);
  const logLines: string[] = [];
  const server = await createServer({
    app,
    log: pino({ level: 'info' }, { write: (line: string) => void logLines.push(line) }),
    publicUrl: null,
    trustProxyHops: 0,
    rateLimits: options.rateLimits ?? false,
    redis: null,
  });
  const inject = (request: InjectOptions) => server.inject(request);
  return {
    server,
    app,
    runs,
    client,
    logLines,
    inject,
    get: (url) => inject({ method: 'GET', url }),
    post: (url, body, headers = {}) =>
      inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await server.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
};

/** For a suite: one door, open before its tests. */
export const useDoor = (options: DoorOptions = {}): (() => Door) => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor(options);
  });
  afterAll(() => door.close());
  return () => door;
};

/** That a refusal is a problem document of this kind; its wrong fields. */
export const expectProblem = (
  response: LightMyRequestResponse,
  status: number,
  code: string,
): { path: string; message: string }[] => {
  expect([response.statusCode, response.body.slice(0, 500)]).toEqual([status, expect.anything()]);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = response.json();
  expect(problem).toEqual({
    type: `urn:gw2optimizer:problem:${code}`,
    title: expect.stringMatching(/\w/),
    status,
    detail: expect.stringMatching(/\w/),
    code,
    errors: expect.any(Array),
    requestId: response.headers['x-request-id'],
  });
  return problem.errors;
};
