import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

type Kill = () => Promise<void>;

/**
 * A part of the service in a process of its own, started from a script of this folder: it can be killed as no
 * in-process part can. `said` is the first thing that it says, once it is ready. Throws Error when it ends before.
 */
export const startOwner = async (script: string, argument: string, onStart: (kill: Kill) => void) => {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', path.join(__dirname, script), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const kill: Kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  onStart(kill);
  const first = await Promise.race([once(child.stdout, 'data'), exited.then(() => null)]);
  if (first === null) throw new Error(`${script} ended at once`);
  return { said: String(first[0]).trim(), pid: child.pid ?? 0, kill };
};
