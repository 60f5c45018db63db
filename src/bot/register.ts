import { DiscordAPIError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { AppError } from '../errors';
import { commandPayload } from './commands/payload';
import { retrying } from './discord/faults';

interface Place {
  token: string;
  /** Without version, as discord.js takes it. */
  apiUrl: string;
  /** A server of its own for development; null registers everywhere. */
  guildId: string | null;
}

export interface Registration {
  changed: boolean;
  commands: number;
}

/** What Discord adds of its own accord, and what it fills in where we say nothing. */
const ADDED = ['id', 'version', 'application_id', 'guild_id', 'dm_permission', 'handler'];
const FILLED_IN: Readonly<Record<string, unknown>> = { required: false, autocomplete: false, nsfw: false };

const normalEntries = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([key, inner]) => !ADDED.includes(key) && (inner ?? null) !== null && FILLED_IN[key] !== inner)
    .map(([key, inner]): [string, unknown] => [key, normal(inner)])
    .filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0))
    .sort(([one], [other]) => one.localeCompare(other));

/** The same commands give the same value, whoever wrote them down. */
const normal = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'number') ? value.toSorted() : value.map(normal);
  return typeof value === 'object' && value !== null ? Object.fromEntries(normalEntries(value)) : value;
};

const commandsSchema = z.array(z.looseObject({ name: z.string() }));
type Commands = z.output<typeof commandsSchema>;
const applicationSchema = z.object({ id: z.string() });

/** Where a command may be used is a question for global commands only. */
const scoped = (commands: unknown, guildId: string | null): Commands =>
  commandsSchema
    .parse(commands)
    .map(({ contexts, integration_types, ...command }) =>
      guildId === null ? { ...command, contexts, integration_types } : command,
    );

const comparable = (commands: Commands): string =>
  JSON.stringify(commands.toSorted((one, other) => one.name.localeCompare(other.name)).map(normal));

export const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN. Copy the bot token again from discord.com/developers (Bot, Reset Token).';
const NOT_IN_GUILD =
  'The bot may not register commands in DISCORD_GUILD_ID. Invite it to that server or unset the variable.';

const explained = (error: unknown, apiUrl: string): unknown => {
  if (!(error instanceof DiscordAPIError)) {
    return new AppError('unavailable', `${apiUrl} does not answer as Discord does.`, { cause: error });
  }
  if (error.status === 401) return new AppError('unauthenticated', WRONG_TOKEN, { cause: error });
  if (error.status === 403) return new AppError('forbidden', NOT_IN_GUILD, { cause: error });
  return error;
};

const routeFor = (applicationId: string, guildId: string | null) =>
  guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

/** Replaces the registered commands by ours, in one request, and only when they differ. Throws AppError. */
export const registerCommands = async (
  { token, apiUrl, guildId }: Place,
  retryDelaysMs: readonly number[],
): Promise<Registration> => {
  const rest = new REST({ version: '10', api: apiUrl, retries: 0 }).setToken(token);
  const body = scoped(commandPayload(), guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  try {
    const application = await retrying(retryDelaysMs, () => rest.get(Routes.currentApplication()));
    const route = routeFor(applicationSchema.parse(application).id, guildId);
    const registered = await retrying(retryDelaysMs, () => rest.get(route, { query }));
    const changed = comparable(scoped(registered, guildId)) !== comparable(body);
    if (changed) await retrying(retryDelaysMs, () => rest.put(route, { body }));
    return { changed, commands: body.length };
  } catch (error) {
    throw explained(error, apiUrl);
  }
};
