import { AppError } from '../errors';
import type { Surroundings } from './surroundings';

/** `npm run register`: tells Discord the slash commands, everywhere or in DISCORD_GUILD_ID only. Throws AppError. */
export const register = async ({ config, say }: Surroundings): Promise<void> => {
  const { discordToken: token, discordApiUrl: apiUrl, discordGuildId: guildId } = config;
  if (token === null) {
    throw new AppError(
      'unauthenticated',
      'DISCORD_TOKEN is not set: commands belong to a bot. Copy its token from discord.com/developers.',
    );
  }
  const { registerCommands } = await import('../bot/register.js');
  const { USUAL_PACE } = await import('../bot/pace.js');
  const { changed, commands } = await registerCommands({ token, apiUrl, guildId }, USUAL_PACE.retryDelaysMs);
  const where = guildId === null ? 'in every server and in direct messages' : `in server ${guildId}`;
  say(changed ? `registered ${commands} commands ${where}` : `${commands} commands are up to date ${where}`);
};
