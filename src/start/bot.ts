import type { BotApp } from '../bot/app';
import type { RunningBot } from '../bot/client';
import type { Stops } from './stops';
import type { Surroundings } from './surroundings';

/** Logged in, with its commands registered. null without a token. */
export const openBot = async (
  { config, log, say, app }: Surroundings & { app: BotApp },
  stops: Stops,
): Promise<RunningBot | null> => {
  if (config.discordToken === null) return null;
  const { startBot } = await import('../bot/client.js');
  const bot = await startBot({
    token: config.discordToken,
    apiUrl: config.discordApiUrl,
    guildId: config.discordGuildId,
    app,
    log,
  });
  stops.add('bot', () => bot.stop());
  say(`bot         logged in as ${bot.name}`);
  return bot;
};
