import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '../../errors';
import { isRunning, markOf, type ProcessMark, signal, waitForEnd } from './processes';

const markSchema = z.object({ pid: z.number().int().positive(), startedAt: z.string().nullable() });
/** `helpers`: the watchdog and the server, which may outlive a killed service by a few seconds. */
const lockSchema = z.object({ service: markSchema, helpers: z.array(markSchema) });
type LockContents = z.output<typeof lockSchema>;

/** Longer than the watchdog gives its server to stop. */
const LEFTOVERS_MS = 6_000;
const WRITING_MS = 300;
const ATTEMPTS = 5;

/** By its shape: the errors of Node's own modules are not always `instanceof` this realm's Error. */
const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const create = (file: string, contents: LockContents): boolean => {
  try {
    writeFileSync(file, JSON.stringify(contents), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/** null = no file, or one whose writer was killed in between. */
const read = (file: string): LockContents | null => {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

const inUse = (dataDir: string, pid: number): AppError =>
  new AppError(
    'conflict',
    `The data folder ${dataDir} is in use by another service (process ${pid}). Stop that one or set DATA_DIR to another folder.`,
  );

/** What a killed service left behind: asked to end, then made to. */
const endLeftovers = async (helpers: readonly ProcessMark[]): Promise<void> => {
  for (const helper of helpers) signal(helper, 'SIGTERM');
  if (await waitForEnd(helpers, LEFTOVERS_MS)) return;
  for (const helper of helpers) signal(helper, 'SIGKILL');
  await waitForEnd(helpers, LEFTOVERS_MS);
};

/** Takes a dead service's lock out of the way, by a rename that only one of several can win. */
const clear = async (file: string, dataDir: string): Promise<void> => {
  let found = read(file);
  if (found === null) {
    await sleep(WRITING_MS);
    found = read(file);
  }
  if (found !== null && isRunning(found.service)) throw inUse(dataDir, found.service.pid);
  await endLeftovers(found?.helpers ?? []);
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const taken = read(aside);
  // Another service was quicker and this is already its lock: give it back.
  if (taken !== null && isRunning(taken.service)) create(file, taken);
  rmSync(aside);
};

/**
 * One service to a data folder. `setHelpers` tells the next service what to end if this one is killed.
 * Throws AppError `conflict` naming the process that holds the folder.
 */
export const lockDataDir = async (dataDir: string) => {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'temporal.lock');
  const service = markOf(process.pid);
  for (let attempt = 1; !create(file, { service, helpers: [] }); attempt += 1) {
    if (attempt > ATTEMPTS) throw inUse(dataDir, read(file)?.service.pid ?? 0);
    await clear(file, dataDir);
  }
  return {
    setHelpers: (helpers: ProcessMark[]): void => {
      writeFileSync(`${file}.next`, JSON.stringify({ service, helpers }));
      renameSync(`${file}.next`, file);
    },
    release: (): void => rmSync(file, { force: true }),
  };
};

export type DataDirLock = Awaited<ReturnType<typeof lockDataDir>>;
