import { Client, Events, GatewayIntentBits, REST } from 'discord.js';
import type { DiscordDouble } from './index';

/** A real discord.js client, logged in and ready. The caller destroys it. */
export const loginClient = async (discord: DiscordDouble): Promise<Client<true>> => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url } });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
};

/** discord.js' REST client alone, to send what its builders would not let pass. */
export const restClient = (discord: DiscordDouble, token = discord.token): REST =>
  new REST({ api: discord.url, version: '10', retries: 0 }).setToken(token);
