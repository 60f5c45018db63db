/**
 * A process of its own between the service and a server program: `node watchdog PROGRAM ARGUMENT…`. The channel to the
 * service closes when the service ends, however it ends, a kill included; the program is then stopped. It leads its own
 * session, so that Ctrl-C in a terminal reaches the service only, which needs the server until its worker has drained.
 */
import { spawn } from 'node:child_process';

/** Short of the 5 seconds that a stop may take. */
const GRACE_MS = 4_000;

const [program = '', ...programArguments] = process.argv.slice(2);
const child = spawn(program, programArguments, { stdio: ['ignore', 'inherit', 'inherit'], env: {} });

const stop = (): void => {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
};

process.once('disconnect', stop);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);

child.once('spawn', () => {
  // The service may be gone by now; its closed channel then stops the program.
  process.send?.({ programPid: child.pid }, () => undefined);
});
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
