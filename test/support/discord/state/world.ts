import { type APIUser, ChannelType, Locale, PermissionFlagsBits } from 'discord-api-types/v10';

export const ALL_PERMISSIONS: bigint = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

export interface ChannelSpec {
  readonly id: string;
  readonly name: string;
  readonly type?: ChannelType.GuildText | ChannelType.PublicThread;
  /** A thread's channel. */
  readonly parentId?: string;
  /** What the bot may do here; all by default. */
  readonly permissions?: bigint;
}

export interface GuildSpec {
  readonly id: string;
  readonly name: string;
  readonly locale?: Locale;
  /** False: users bring the app along, but the bot is no member. */
  readonly installed?: boolean;
  readonly channels: readonly ChannelSpec[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly installed: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM;
  readonly guildId: string | null;
  readonly parentId: string | null;
  readonly recipientId: string | null;
  readonly permissions: bigint;
}

const channelOf = (spec: ChannelSpec, guild: GuildSpec): Channel => ({
  id: spec.id,
  name: spec.name,
  type: spec.type ?? ChannelType.GuildText,
  guildId: guild.id,
  parentId: spec.parentId ?? null,
  recipientId: null,
  permissions: guild.installed === false ? 0n : (spec.permissions ?? ALL_PERMISSIONS),
});

const guildOf = (spec: GuildSpec): Guild => ({
  id: spec.id,
  name: spec.name,
  locale: spec.locale ?? Locale.EnglishUS,
  installed: spec.installed ?? true,
});

export const createUser = (id: string, username: string): APIUser => ({
  id,
  username,
  discriminator: '0',
  global_name: username,
  avatar: null,
});

export type World = ReturnType<typeof createWorld>;

export interface WorldOptions {
  readonly guilds: readonly GuildSpec[];
  readonly users: readonly APIUser[];
  readonly newId: () => string;
}

/** Who and what exists: servers, channels, users, and the direct channels that the bot opened. */
export const createWorld = ({ guilds, users, newId }: WorldOptions) => {
  const people = new Map(users.map((user) => [user.id, user]));
  const servers = new Map(guilds.map((spec) => [spec.id, guildOf(spec)]));
  const channels = new Map(
    guilds.flatMap((guild) => guild.channels.map((spec) => [spec.id, channelOf(spec, guild)] as const)),
  );
  const closedDms = new Set<string>();

  const dmOf = (userId: string): Channel | undefined =>
    [...channels.values()].find((channel) => channel.recipientId === userId);

  const openDm = (userId: string): Channel => {
    const known = dmOf(userId);
    if (known) return known;
    const shape = { name: '', type: ChannelType.DM, guildId: null, parentId: null } as const;
    const opened = { ...shape, id: newId(), recipientId: userId, permissions: ALL_PERMISSIONS };
    channels.set(opened.id, opened);
    return opened;
  };

  return {
    guilds: (): readonly Guild[] => [...servers.values()],
    guild: (id: string): Guild | undefined => servers.get(id),
    channels: (): readonly Channel[] => [...channels.values()],
    channel: (id: string): Channel | undefined => channels.get(id),
    user: (id: string): APIUser | undefined => people.get(id),
    meet: (user: APIUser): void => {
      people.set(user.id, user);
    },
    openDm,
    /** From now on direct messages to this user are refused. */
    closeDms: (userId: string): void => {
      closedDms.add(userId);
    },
    dmsClosed: (userId: string): boolean => closedDms.has(userId),
    /** Returns the changed channel. Throws for one that does not exist. */
    setPermissions: (channelId: string, permissions: bigint): Channel => {
      const channel = channels.get(channelId);
      if (!channel) throw new Error(`There is no channel ${channelId}`);
      const changed = { ...channel, permissions };
      channels.set(channelId, changed);
      return changed;
    },
    deleteChannel: (channelId: string): Channel | undefined => {
      const channel = channels.get(channelId);
      channels.delete(channelId);
      return channel;
    },
  };
};
