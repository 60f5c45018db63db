import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as it can be recognized later, although pids are used again. `startedAt` is opaque; null = unknown. */
export interface ProcessMark {
  pid: number;
  startedAt: string | null;
}

const POLL_MS = 50;

/** proc(5): after the name in parentheses, state is the 1st and the start time the 20th field. */
const linuxStart = (pid: number): string | null => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
};

/** null when there is no such process, or it only waits to be buried. */
const startOf = (pid: number): string | null => {
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
};

export const markOf = (pid: number): ProcessMark => ({ pid, startedAt: startOf(pid) });

export const isRunning = ({ pid, startedAt }: ProcessMark): boolean =>
  startedAt !== null && startOf(pid) === startedAt;

/** A process that has just ended, or was never ours, needs no signal. */
export const signal = (mark: ProcessMark, name: NodeJS.Signals): void => {
  if (!isRunning(mark)) return;
  try {
    process.kill(mark.pid, name);
  } catch {
    // It ended between the two lines.
  }
};

/** Whether all of them ended within the time. */
export const waitForEnd = async (marks: readonly ProcessMark[], timeoutMs: number): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs;
  while (marks.some(isRunning)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
};
