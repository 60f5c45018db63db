import { ConfigError, readConfig } from './config';
import { AppError } from './errors';
import { createLog, type Log } from './log';
import { firstRequest, switchedOff } from './start/banner';
import { runDemo } from './start/demo';
import { register } from './start/register';
import { type RunningService, startService } from './start/service';
import type { Surroundings } from './start/surroundings';

/** A stop that hangs is ended: whoever stops the service is told 10 seconds. */
const LONGEST_STOP_MS = 9_500;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const untilSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve(signal));
  });

const stopInTime = async (service: RunningService, log: Log): Promise<void> => {
  const deadline = setTimeout(() => {
    log.error('stop took too long');
    process.exit(1);
  }, LONGEST_STOP_MS);
  await service.stop();
  clearTimeout(deadline);
};

const serve = async (surroundings: Surroundings): Promise<void> => {
  const signalled = untilSignal();
  const starting = startService(surroundings);
  const early = await Promise.race([starting, signalled]);
  if (typeof early !== 'string') {
    for (const line of switchedOff(surroundings.config)) say(line);
    if (early.address) say(firstRequest(early.address));
    say('ready       Ctrl-C stops it');
    await signalled;
  }
  say('stopping');
  await stopInTime(await starting, surroundings.log);
  say('stopped');
};

const run = async (mode: string | undefined): Promise<void> => {
  const config = readConfig();
  const surroundings = { config, log: createLog(config.logLevel), say };
  if (mode === '--demo') return runDemo(surroundings);
  if (mode === '--register') return register(surroundings);
  return serve(surroundings);
};

const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return `The configuration is wrong:\n${error.message}`;
  if (error instanceof AppError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

run(process.argv[2])
  .then(() => process.exit(0))
  .catch((error) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
