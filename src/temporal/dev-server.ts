import { AppError } from '../errors';
import type { Log } from '../log';
import { findFreePort } from './dev-server/free-port';
import { keepRunning } from './dev-server/keep';
import { launch } from './dev-server/launch';
import { type DataDirLock, lockDataDir } from './dev-server/lock';
import { findProgram } from './dev-server/program';

interface DevServerOptions {
  /** Holds the server's database: what runs survives a restart. */
  dataDir: string;
  /** Where a fetched server program is kept for every service of this user. */
  cacheDir: string;
  namespace: string;
  /** Default: a free one. */
  port?: number;
  log: Log;
  /** Hears a line for each visible step of a first start. */
  onStep: (text: string) => void;
}

export interface DevServer {
  /** `127.0.0.1:port`, the same over restarts. */
  address: string;
  /** Orderly, in less than 5 seconds. */
  stop: () => Promise<void>;
  /** Resolves with the reason when the server is gone for good: stopped, or it died again and again. */
  exited: Promise<string>;
}

const lostItsPort = (error: unknown): boolean =>
  error instanceof AppError && error.message.includes('address already in use');

/** A free port may be taken by someone else before the server opens it: another one is tried. */
const startOnFreePort = async (
  start: (port: number) => Promise<DevServer>,
  attempts = 3,
): Promise<DevServer> => {
  try {
    return await start(await findFreePort());
  } catch (error) {
    if (attempts > 1 && lostItsPort(error)) return startOnFreePort(start, attempts - 1);
    throw error;
  }
};

const start = async (options: DevServerOptions, lock: DataDirLock): Promise<DevServer> => {
  const { dataDir, namespace, log } = options;
  const program = await findProgram(options);
  const startOn = async (port: number): Promise<DevServer> => {
    const command = { program, dataDir, namespace, port, onProcesses: lock.setHelpers };
    const kept = await keepRunning({ launch: (stopping) => launch(command, stopping), log });
    return { address: `127.0.0.1:${port}`, ...kept };
  };
  return options.port === undefined ? startOnFreePort(startOn) : startOn(options.port);
};

/**
 * Runs the official Temporal development server for this service: on loopback, its state in the data folder. It ends
 * with this process, however that ends. Throws AppError `conflict` when another service uses the data folder,
 * `unavailable` when there is no server program or it does not start.
 */
export const startDevServer = async (options: DevServerOptions): Promise<DevServer> => {
  const lock = await lockDataDir(options.dataDir);
  try {
    const { address, stop, exited } = await start(options, lock);
    const released = exited.finally(lock.release);
    const stopAndRelease = async (): Promise<void> => {
      await stop();
      await released;
    };
    return { address, stop: stopAndRelease, exited: released };
  } catch (error) {
    lock.release();
    throw error;
  }
};
