import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Routes,
  Status,
} from 'discord.js';
import { AppError } from '../errors';
import type { Log } from '../log';
import type { BotApp } from './app';
import { createDiscordApi } from './discord/api';
import { createDispatcher } from './dispatch';
import { type Pace, USUAL_PACE } from './pace';
import { registerCommands, WRONG_TOKEN } from './register';
import { createFollower } from './runs/follow';

interface BotOptions {
  token: string;
  /** Discord's REST base without version; the gateway's address comes from there. */
  apiUrl: string;
  /** Where commands are registered; null = everywhere. */
  guildId: string | null;
  app: BotApp;
  log: Log;
  pace?: Pace;
}

export interface RunningBot {
  name: string;
  /** Milliseconds to Discord and back. Throws AppError `unavailable` while it is not connected. */
  ping(): Promise<number>;
  /** Takes nothing new, finishes what is under way for a moment, and logs out. */
  stop(): Promise<void>;
}

/** What is under way then is picked up by the next start. */
const LONGEST_GOODBYE_MS = 2_000;
const LONGEST_LOGIN_MS = 60_000;

const loginFailure = (cause: unknown): AppError =>
  cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid
    ? new AppError('unauthenticated', WRONG_TOKEN, { cause })
    : new AppError('unavailable', 'The bot could not log in to Discord.', { cause });

const createClient = (apiUrl: string, log: Log): Client => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'discord closed the gateway for good'));
  return client;
};

const logIn = async (client: Client, token: string): Promise<Client<true>> => {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const late = sleep(LONGEST_LOGIN_MS, undefined, { ref: false }).then(() => {
    throw new AppError('timeout', 'The Discord gateway did not say that it is ready.');
  });
  late.catch(() => undefined);
  try {
    await Promise.race([client.login(token), late]);
    return await Promise.race([ready, late]);
  } catch (error) {
    throw loginFailure(error);
  }
};

const isConnected = (client: Client): boolean =>
  client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready);

const roundTrip = async (client: Client): Promise<number> => {
  const startedAtMs = performance.now();
  await client.rest.get(Routes.gateway());
  return performance.now() - startedAtMs;
};

/** Before the first heartbeat, some 40 s after the login, the gateway's latency is not known: then that of REST. */
const pingOf = (client: Client) => async (): Promise<number> => {
  if (!isConnected(client)) throw new AppError('unavailable', 'The Discord gateway is not connected.');
  return client.ws.ping < 0 ? roundTrip(client) : client.ws.ping;
};

/** Logged in, with its commands registered, bringing what is still undelivered. Throws AppError. */
export const startBot = async (options: BotOptions): Promise<RunningBot> => {
  const { app, log, token, apiUrl, guildId, pace = USUAL_PACE } = options;
  const registration = await registerCommands({ token, apiUrl, guildId }, pace.retryDelaysMs);
  log.info({ ...registration, guildId }, 'discord commands');
  const client = createClient(apiUrl, log);
  const api = createDiscordApi({ token, apiUrl, retryDelaysMs: pace.retryDelaysMs });
  const follower = createFollower({ app, api, log, pace });
  const ping = pingOf(client);
  const dispatcher = createDispatcher({ app, api, log, follower, ping });
  // Before the login: the first interaction may come with the same breath as the news of being ready.
  client.on(Events.InteractionCreate, dispatcher.take);
  const { user, application } = await logIn(client, token);
  await follower.start(application.id);
  return {
    name: user.username,
    ping,
    stop: async () => {
      dispatcher.close();
      const done = Promise.all([dispatcher.settled(), follower.stop()]);
      await Promise.race([done, sleep(LONGEST_GOODBYE_MS, undefined, { ref: false })]);
      await client.destroy();
    },
  };
};
