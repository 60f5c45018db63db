import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { type RunView, runSchema } from '../../src/operations/run-schema';
import { createNamespace, testServers } from '../support/servers';
import type { createUndo } from '../support/undo';

const OWNER = path.join(__dirname, '..', 'support', 'service-owner.ts');

export interface TestService {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  port: number;
  /** What it wrote to its log and to standard error. */
  complaints: () => string;
  /** Asks it to stop; its exit code. */
  stop: () => Promise<number | null>;
  /** Its exit code, once it has ended. */
  exited: Promise<number>;
}

/** Settings of a service that shares nothing with others but the servers. */
export const ownSettings = async (undo: ReturnType<typeof createUndo>): Promise<Record<string, string>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gw2-service-'));
  undo.add(() => rm(folder, { recursive: true, force: true }));
  return {
    DATA_DIR: folder,
    PORT: '0',
    TEMPORAL_ADDRESS: testServers().temporalAddress,
    TEMPORAL_NAMESPACE: await createNamespace(),
    // Nothing listens there: what is optional is off.
    OLLAMA_HOST: 'http://127.0.0.1:9',
    RATE_LIMITS: 'off',
  };
};

/** A process with a whole service, once it is ready. Throws Error with what it said when it does not start. */
export const startTestService = async (
  environment: Record<string, string>,
  undo: ReturnType<typeof createUndo>,
): Promise<TestService> => {
  const parts = JSON.stringify({ environment, bundlePath: testServers().bundlePath });
  const child = spawn(process.execPath, ['--import', 'tsx', OWNER, parts], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const exited = once(child, 'close').then(([code]) => Number(code));
  undo.add(() => {
    child.kill('SIGKILL');
    return exited;
  });
  const first = await Promise.race([once(child.stdout, 'data'), exited.then(() => null)]);
  if (first === null) throw new Error(complaints.trim());
  const address = String(first[0]).trim();
  const stop = () => {
    child.kill('SIGTERM');
    return exited;
  };
  return { address, port: Number(new URL(address).port), complaints: () => complaints, stop, exited };
};

interface Answer {
  status: number;
  run: RunView;
}

const answerSchema = z.object({ run: runSchema });

/** What is asked here always answers a run. */
const read = async (response: Response): Promise<Answer> => {
  const { run } = answerSchema.parse(await response.json());
  return { status: response.status, run };
};

export const post = async ({ address }: TestService, route: string, body: unknown): Promise<Answer> => {
  const headers = { 'content-type': 'application/json' };
  return read(
    await fetch(`${address}/api/v1${route}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
};

export const get = async ({ address }: TestService, route: string): Promise<Answer> =>
  read(await fetch(`${address}/api/v1${route}`));

export const cancel = async ({ address }: TestService, id: string): Promise<Answer> =>
  read(await fetch(`${address}/api/v1/runs/${id}`, { method: 'DELETE' }));
