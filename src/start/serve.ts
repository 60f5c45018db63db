import { AppError } from '../errors';
import { firstRequest, switchedOff } from './banner';
import { createLosses } from './losses';
import { type RunningService, startService } from './service';
import type { Surroundings } from './surroundings';

/** A stop that hangs is ended: whoever stops the service is told 10 seconds. */
const LONGEST_STOP_MS = 9_500;

const untilSignal = (): Promise<null> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(null));
  });

/** Also when it has only begun to start: what is half started is stopped, or ends with this process. */
const stopInTime = async (starting: Promise<RunningService>, { log, say }: Surroundings): Promise<void> => {
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

const welcome = ({ address }: RunningService, { config, say }: Surroundings): void => {
  for (const line of switchedOff(config)) say(line);
  if (address) say(firstRequest(address));
  say('ready       Ctrl-C stops it');
};

/** Serves until a signal comes. Throws AppError when a part without which nothing works is lost for good. */
export const serve = async (surroundings: Surroundings): Promise<void> => {
  const losses = createLosses(surroundings.log);
  const ending = Promise.race([untilSignal(), losses.first]);
  const starting = startService({ ...surroundings, lost: losses.report });
  const early = await Promise.race([starting, ending]);
  if (early !== null && typeof early !== 'string') welcome(early, surroundings);
  const lost = await ending;
  await stopInTime(starting, surroundings);
  if (lost !== null)
    throw new AppError('unavailable', `The ${lost} was lost for good; its log line says why.`);
};
