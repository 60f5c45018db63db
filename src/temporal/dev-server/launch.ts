import path from 'node:path';
import { AppError } from '../../errors';
import { isListening } from './free-port';
import { type GuardedProcess, startGuarded } from './guarded-process';
import type { ProcessMark } from './processes';
import { waitUntilReady } from './readiness';

export interface LaunchOptions {
  program: string;
  dataDir: string;
  namespace: string;
  port: number;
  onProcesses: (marks: ProcessMark[]) => void;
}

const READY_MS = 60_000;

/** Write-ahead logging doubles the runs per second; `normal` may lose the last runs with the machine's power, not with a crash. */
const serverArguments = ({ dataDir, namespace, port }: LaunchOptions): string[] => [
  ...['server', 'start-dev', '--headless', '--log-level', 'error'],
  ...['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
  ...['--db-filename', path.join(dataDir, 'temporal.db')],
  ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
];

const failed = (detail: string): AppError =>
  new AppError('unavailable', `The embedded Temporal server does not start: ${detail}`);

/** Another server on the port would answer in our server's stead, and be taken for it. */
const assertNobodyListens = async (port: number): Promise<void> => {
  if (await isListening(port)) throw failed(`port ${port}: address already in use`);
};

/** Starts the server and waits until it answers; ends it and throws AppError `unavailable` when it does not. */
export const launch = async (options: LaunchOptions, stopping: AbortSignal): Promise<GuardedProcess> => {
  await assertNobodyListens(options.port);
  const server = startGuarded({
    program: options.program,
    arguments: serverArguments(options),
    logFile: path.join(options.dataDir, 'temporal.log'),
    onProcesses: options.onProcesses,
  });
  const decided = new AbortController();
  const signal = AbortSignal.any([stopping, decided.signal, AbortSignal.timeout(READY_MS)]);
  const died = server.exited.then((detail) => {
    throw failed(detail);
  });
  try {
    await Promise.race([waitUntilReady(options.port, options.namespace, signal), died]);
    return server;
  } catch (error) {
    await server.stop();
    throw error instanceof AppError ? error : failed(`no answer within ${READY_MS / 1_000} s`);
  } finally {
    decided.abort();
  }
};
