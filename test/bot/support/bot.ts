import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { createAccounts } from '../../../src/app/accounts';
import { createCalls } from '../../../src/app/calls';
import { createDeliveries } from '../../../src/app/deliveries';
import { createHealthCheck } from '../../../src/app/health';
import { createRuns } from '../../../src/app/runs';
import type { BotApp } from '../../../src/bot/app';
import { type RunningBot, startBot } from '../../../src/bot/client';
import type { Pace } from '../../../src/bot/pace';
import { connect, type Database } from '../../../src/db/connection';
import { migrate } from '../../../src/db/migrate';
import { createRunsRepository, type RunsRepository } from '../../../src/db/repositories/runs';
import { createUsersRepository } from '../../../src/db/repositories/users';
import type { RunClient } from '../../../src/temporal/client';
import { type DiscordDouble, type DiscordDoubleOptions, startDiscordDouble } from '../../support/discord';
import { createFakeRunClient, type FakeRunClient } from '../../support/run-client';

/** Everything quick, so that a test of giving up does not wait for it. */
export const PACE: Pace = { retryDelaysMs: [5, 5, 5], editEveryMs: 1, sweepEveryMs: 30 };

/** Enough of a picture for a message; what it shows of the answer is tested where it is drawn. */
const pictures: BotApp['pictures'] = {
  gearCard: async ({ title, subtitle }) => ({
    png: Buffer.from('picture'),
    altText: `${title}. ${subtitle}, drawn`,
  }),
  close: async () => undefined,
};

/** The real use cases over this database and this Temporal. */
export const createApp = (database: Database, client: RunClient): BotApp => {
  const runs = createRunsRepository(database);
  const log = pino({ level: 'silent' });
  const useCases = createRuns({ runs, client, secret: 'x'.repeat(32), anonymousRuns: true, log });
  const ok = async () => 1;
  const probes = { database: ok, temporal: ok, worker: ok, bot: ok, redis: ok, ollama: ok };
  const health = createHealthCheck({ version: '1.2.3', probes });
  return {
    runs: useCases,
    calls: createCalls({ runs: useCases, health }),
    accounts: createAccounts({ users: createUsersRepository(database) }),
    deliveries: createDeliveries({ runs }),
    pictures,
  };
};

/** A bot over a database of its own, the double that it talks to, and what ends its runs. */
export interface BotHouse {
  discord: DiscordDouble;
  runs: RunsRepository;
  client: FakeRunClient;
  app: BotApp;
  /** Every line of the bot's log, as JSON. */
  logLines: string[];
  bot(): RunningBot;
  startBot(pace?: Partial<Pace>): Promise<RunningBot>;
  close(): Promise<void>;
}

export const openHouse = async (options: DiscordDoubleOptions = {}): Promise<BotHouse> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gw2-bot-'));
  const database = connect(`sqlite:${path.join(folder, 'bot.db')}`);
  await migrate(database);
  const discord = await startDiscordDouble(options);
  const runs = createRunsRepository(database);
  const client = createFakeRunClient(runs);
  const app = createApp(database, client);
  const logLines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logLines.push(line) });
  const bots: RunningBot[] = [];
  return {
    discord,
    runs,
    client,
    app,
    logLines,
    bot: () => {
      const bot = bots.at(-1);
      if (!bot) throw new Error('no bot was started');
      return bot;
    },
    startBot: async (pace = {}) => {
      const { token, url: apiUrl } = discord;
      const bot = await startBot({ token, apiUrl, guildId: null, app, log, pace: { ...PACE, ...pace } });
      bots.push(bot);
      return bot;
    },
    close: async () => {
      for (const bot of bots) await bot.stop();
      await discord.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
};
