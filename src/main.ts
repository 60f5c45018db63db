import { type Config, ConfigError, readConfig } from './config';
import { AppError } from './errors';
import { createLog, type Log } from './log';
import { firstRequest, switchedOff } from './start/banner';
import { runDemo } from './start/demo';
import { createLosses } from './start/losses';
import { register } from './start/register';
import { type RunningService, startService } from './start/service';
import type { Surroundings } from './start/surroundings';

/** A stop that hangs is ended: whoever stops the service is told 10 seconds. */
const LONGEST_STOP_MS = 9_500;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const untilSignal = (): Promise<null> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(null));
  });

/** Also when it has only begun to start: what is half started is stopped, or ends with this process. */
const stopInTime = async (starting: Promise<RunningService>, log: Log): Promise<void> => {
  say('stopping');
  const deadline = setTimeout(() => {
    log.error('stop took too long');
    process.exit(1);
  }, LONGEST_STOP_MS);
  const service = await starting;
  await service.stop();
  clearTimeout(deadline);
  say('stopped');
};

const welcome = ({ address }: RunningService, config: Config): void => {
  for (const line of switchedOff(config)) say(line);
  if (address) say(firstRequest(address));
  say('ready       Ctrl-C stops it');
};

/** Until a signal comes, or a part without which nothing works is lost for good: then it throws. */
const serve = async (own: Omit<Surroundings, 'lost'>): Promise<void> => {
  const { config, log } = own;
  const losses = createLosses(log);
  const ending = Promise.race([untilSignal(), losses.first]);
  const starting = startService({ ...own, lost: losses.report });
  const early = await Promise.race([starting, ending]);
  if (early !== null && typeof early !== 'string') welcome(early, config);
  const lost = await ending;
  await stopInTime(starting, log);
  if (lost !== null)
    throw new AppError('unavailable', `The ${lost} was lost for good; its log line says why.`);
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
