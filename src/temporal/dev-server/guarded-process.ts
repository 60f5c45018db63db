import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { markOf, type ProcessMark, signal } from './processes';

interface Guarded {
  /** An absolute path. */
  program: string;
  arguments: readonly string[];
  /** Written anew with what the program says. */
  logFile: string;
  /** Hears of the watchdog and then of the program, each time of all that run by then. */
  onProcesses?: (marks: ProcessMark[]) => void;
}

export interface GuardedProcess {
  /** The last thing the program said, in one line. */
  exited: Promise<string>;
  /** Orderly, in less than 5 seconds; ends what does not end by itself. */
  stop: () => Promise<void>;
}

/** Longer than the watchdog's own grace. */
const STOP_MS = 4_800;
const TAIL_CHARACTERS = 500;

const messageSchema = z.object({ programPid: z.number().int().positive() });

/** The same code runs from dist and, under tests and `tsx`, from its sources. */
const fromSources = __filename.endsWith('.ts');
const WATCHDOG = path.join(__dirname, `watchdog.${fromSources ? 'ts' : 'js'}`);
const loader = (): string[] => (fromSources ? ['--require', require.resolve('tsx/cjs')] : []);

const startWatchdog = ({ program, arguments: given, logFile }: Guarded): ChildProcess => {
  const output = openSync(logFile, 'w');
  const child = spawn(process.execPath, [...loader(), WATCHDOG, program, ...given], {
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    // No environment: the service's secrets are no business of the program.
    env: {},
  });
  closeSync(output);
  return child;
};

const tailOf = (logFile: string): string => {
  const lines = readFileSync(logFile, 'utf8').trim().slice(-TAIL_CHARACTERS).split('\n');
  return lines.at(-1) || 'it said nothing';
};

/** Starts a program under its watchdog. Both end with this process, however that ends. */
export const startGuarded = (guarded: Guarded): GuardedProcess => {
  const watchdog = startWatchdog(guarded);
  const marks: ProcessMark[] = [];
  const add = (pid: number): void => {
    marks.push(markOf(pid));
    guarded.onProcesses?.([...marks]);
  };
  if (watchdog.pid !== undefined) add(watchdog.pid);
  watchdog.once('message', (message) => add(messageSchema.parse(message).programPid));

  const exited = once(watchdog, 'exit').then(() => {
    // Nothing is left but for a watchdog that was itself killed.
    for (const mark of marks) signal(mark, 'SIGKILL');
    return tailOf(guarded.logFile);
  });
  const stop = async (): Promise<void> => {
    const deadline = setTimeout(() => watchdog.kill('SIGKILL'), STOP_MS);
    if (watchdog.connected) watchdog.disconnect();
    await exited;
    clearTimeout(deadline);
  };
  return { exited, stop };
};
