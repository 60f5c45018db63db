import type { RunDelivery } from '../../app/deliveries';
import type { StartRun } from '../../app/runs';
import type { RunName } from '../../operations';
import type { RunView } from '../../operations/run-schema';
import type { BotContext } from '../context';
import { languageOf } from '../language';
import type { BotMessage } from '../message';
import { cardOf } from './cards';

type Asked<Name extends RunName> = StartRun<Name> & {
  key: string;
  delivery: RunDelivery;
  /** Key of another run, for when the one under `key` ended without an answer. */
  anew?: string;
};

const ENDED_BADLY: readonly RunView['status'][] = ['failed', 'cancelled'];

const startOrRestart = async <Name extends RunName>(
  { app }: BotContext,
  { anew, ...asked }: Asked<Name>,
): Promise<RunView> => {
  const { guildId } = asked.delivery;
  const request = { ...asked, ...(guildId ? { guildId } : {}) };
  const run = await app.runs.start(request);
  return anew && ENDED_BADLY.includes(run.status) ? app.runs.start({ ...request, key: anew }) : run;
};

/**
 * Starts a run and follows it to its answer: then there is nothing to show here. When the same was asked before, the
 * run as it is now; its answer goes where it was asked first.
 */
export const startRun = async <Name extends RunName>(
  context: BotContext,
  asked: Asked<Name>,
): Promise<BotMessage | null> => {
  const { app, follower } = context;
  const { delivery, caller } = asked;
  const run = await startOrRestart(context, asked);
  const { delivery: first } = await app.deliveries.open(run.id);
  if (first?.token !== delivery.token) return cardOf(context, run, languageOf(delivery.locale));
  follower.follow({ id: run.id, owner: caller, delivery });
  return null;
};
