import { type APIUser, ChannelType } from 'discord-api-types/v10';
import { ALL_PERMISSIONS, type Channel, type Guild, type World } from './world';

const JOINED_AT = '2024-01-01T00:00:00.000000+00:00';

const threadFields = (channel: Channel, botId: string) => ({
  owner_id: botId,
  parent_id: channel.parentId,
  message_count: 0,
  member_count: 1,
  rate_limit_per_user: 0,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: JOINED_AT,
    locked: false,
  },
  member: { id: channel.id, user_id: botId, join_timestamp: JOINED_AT, flags: 0 },
});

/** The bot's rights are written as one overwrite, so that a client computes the same. */
const textFields = (channel: Channel) => ({
  parent_id: null,
  position: 0,
  topic: null,
  nsfw: false,
  rate_limit_per_user: 0,
  permission_overwrites: [
    { id: channel.guildId, type: 0, allow: '0', deny: String(ALL_PERMISSIONS & ~channel.permissions) },
  ],
});

/** A channel as the gateway and GET /channels/{id} show it. */
export const channelPayload = (channel: Channel, world: World, botId: string): Record<string, unknown> => {
  const base = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.type === ChannelType.DM) {
    return { ...base, recipients: [world.user(channel.recipientId ?? '')] };
  }
  const kind = channel.type === ChannelType.PublicThread ? threadFields(channel, botId) : textFields(channel);
  return { ...base, guild_id: channel.guildId, name: channel.name, ...kind };
};

/** The bot acts by @everyone's role, never as administrator: that would hide every channel rule. */
const everyone = (guild: Guild) => ({
  id: guild.id,
  name: '@everyone',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: 0,
  permissions: String(ALL_PERMISSIONS & ~8n),
  managed: false,
  mentionable: false,
  flags: 0,
});

export const memberFields = {
  nick: null,
  avatar: null,
  banner: null,
  roles: [] as string[],
  joined_at: JOINED_AT,
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
};

/** GUILD_CREATE. */
export const guildPayload = (guild: Guild, world: World, bot: APIUser): Record<string, unknown> => {
  const own = world.channels().filter((channel) => channel.guildId === guild.id);
  const shown = (thread: boolean): readonly Record<string, unknown>[] =>
    own
      .filter((channel) => (channel.type === ChannelType.PublicThread) === thread)
      .map((channel) => channelPayload(channel, world, bot.id));
  return {
    id: guild.id,
    name: guild.name,
    owner_id: '1',
    preferred_locale: guild.locale,
    channels: shown(false),
    threads: shown(true),
    roles: [everyone(guild)],
    members: [{ ...memberFields, user: bot }],
    member_count: 2,
    joined_at: JOINED_AT,
    icon: null,
    large: false,
    unavailable: false,
    features: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    afk_timeout: 300,
    premium_tier: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
  };
};
