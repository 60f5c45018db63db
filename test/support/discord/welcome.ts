import type { Welcome } from './gateway/protocol';
import { guildPayload } from './state/payloads';
import type { State } from './state/state';

/** What a client hears after it identified: who it is, and the servers it is in. */
export const welcomeOf = ({ world, bot }: State): Welcome => {
  const guilds = world.guilds().filter((guild) => guild.installed);
  return {
    ready: {
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      application: { id: bot.id, flags: 0 },
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      _trace: [],
    },
    events: guilds.map((guild) => ['GUILD_CREATE', guildPayload(guild, world, bot)] as const),
  };
};
