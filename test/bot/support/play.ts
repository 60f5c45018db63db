import type { APIUser, Locale } from 'discord.js';
import type { MessageState, SentInteraction } from '../../support/discord';
import { ANSWER } from './answer';
import type { BotHouse } from './bot';

export const GUARDIAN = { profession: 'Guardian' };

interface Asked {
  options?: Record<string, string | number | boolean>;
  user?: APIUser;
  locale?: Locale;
  /** null = a direct message to the bot. */
  guildId?: string | null;
  channelId?: string;
}

export interface StartedRun {
  sent: SentInteraction;
  id: string;
}

export const optimize = ({ discord }: BotHouse, { options = GUARDIAN, ...more }: Asked = {}) =>
  discord.sendCommand({ name: 'build', subcommand: 'optimize', options, ...more });

/** Sends `/build optimize` and waits until its run has started. */
export const start = async (house: BotHouse, asked: Asked = {}): Promise<StartedRun> => {
  const before = house.client.started.length;
  const sent = optimize(house, asked);
  const id = await house.discord.waitFor(() => house.client.started[before], { what: 'the run to start' });
  return { sent, id };
};

export const complete = ({ runs }: BotHouse, id: string) => runs.complete(id, ANSWER, ANSWER.dataVersion);

/** A result card is the only message of ours with a picture. */
export const isResult = ({ attachments }: MessageState): boolean => attachments.length === 1;

/** A run from the command to its result card. */
export const found = async (house: BotHouse, asked: Asked = {}) => {
  const run = await start(house, asked);
  await complete(house, run.id);
  const card = await house.discord.waitForReply(run.sent, isResult);
  return { ...run, card };
};

/** Waits until the run's answer counts as delivered, or as never to be. */
export const settled = async ({ discord, runs }: BotHouse, id: string): Promise<void> => {
  let done = false;
  const look = async (): Promise<void> => {
    done = (await runs.find(id))?.deliveredAt !== null;
    if (!done) setTimeout(() => void look(), 10);
  };
  await look();
  await discord.waitFor(() => done, { what: 'the delivery' });
};
