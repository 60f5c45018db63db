import {
  type APIUser,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import { channelPayload, memberFields } from '../state/payloads';
import type { Channel, Guild, World } from '../state/world';

/** Who acts, where, in which language. */
export interface Origin {
  readonly user?: APIUser;
  /** null = a direct message to the bot. */
  readonly guildId?: string | null;
  readonly channelId?: string;
  /** The user's language. */
  readonly locale?: Locale;
  /** What the bot may do there, as the interaction says; by default what the channel says. */
  readonly appPermissions?: bigint;
  /** What the user may do there; by default what every member may. */
  readonly memberPermissions?: bigint;
}

export interface Place {
  readonly user: APIUser;
  readonly guild: Guild | null;
  readonly channel: Channel;
  readonly locale: Locale;
  readonly appPermissions: bigint;
  readonly memberPermissions: bigint;
  readonly context: InteractionContextType;
}

/** Speaks, reads, presses; manages nothing. */
const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

const guildAt = (origin: Origin, world: World): Guild | null => {
  if (origin.guildId === null) return null;
  const given = origin.channelId === undefined ? null : (world.channel(origin.channelId)?.guildId ?? null);
  if (origin.guildId === undefined && origin.channelId !== undefined && given === null) return null;
  const id = origin.guildId ?? given ?? world.guilds()[0]?.id;
  const guild = world.guild(id ?? '');
  if (!guild) throw new Error(`There is no server ${id}`);
  return guild;
};

const channelAt = (origin: Origin, guild: Guild | null, user: APIUser, world: World): Channel => {
  if (guild === null) return world.openDm(user.id);
  const channel =
    origin.channelId === undefined
      ? world.channels().find((one) => one.guildId === guild.id)
      : world.channel(origin.channelId);
  if (channel?.guildId !== guild.id) throw new Error(`Server ${guild.id} has no channel ${origin.channelId}`);
  return channel;
};

export const placeOf = (origin: Origin, world: World, defaultUser: APIUser): Place => {
  const user = origin.user ?? defaultUser;
  world.meet(user);
  const guild = guildAt(origin, world);
  const channel = channelAt(origin, guild, user, world);
  return {
    user,
    guild,
    channel,
    locale: origin.locale ?? Locale.EnglishUS,
    appPermissions: origin.appPermissions ?? channel.permissions,
    memberPermissions: origin.memberPermissions ?? MEMBER_PERMISSIONS,
    context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
  };
};

/** The parts of an interaction that say where it comes from. */
export const placeFields = (place: Place, world: World, botId: string): Record<string, unknown> => {
  const { guild, user } = place;
  const member = { ...memberFields, user, permissions: String(place.memberPermissions) };
  const owner =
    guild?.installed === false
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;
  const owners = { [owner]: owner === ApplicationIntegrationType.UserInstall ? user.id : (guild?.id ?? '0') };
  return {
    channel_id: place.channel.id,
    channel: channelPayload(place.channel, world, botId),
    locale: place.locale,
    context: place.context,
    app_permissions: String(place.appPermissions),
    authorizing_integration_owners: owners,
    attachment_size_limit: LIMITS.attachmentBytes,
    entitlements: [],
    ...(guild
      ? {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member,
        }
      : { user }),
  };
};
