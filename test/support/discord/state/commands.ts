import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { refusal, requireNone } from '../refusal';
import { bulkIssues, tooManyCommands } from '../rules/commands';
import { type Fields, fieldsOf, isFields, listOf } from '../rules/schema';

const GROUPING: readonly unknown[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => (value ?? null) !== null));

const localizations = (value: Fields): Fields => ({
  name_localizations: value.name_localizations ?? null,
  description_localizations: value.description_localizations ?? null,
});

const storedChoice = (value: unknown): Fields => {
  const choice = fieldsOf(value);
  return { name: choice.name, value: choice.value, name_localizations: choice.name_localizations ?? null };
};

/** Discord answers without `required` and `autocomplete` where they are false. */
const storedOption = (value: unknown): Fields => {
  const option = fieldsOf(value);
  const { required, autocomplete, options, choices, ...rest } = given(option);
  return {
    ...rest,
    ...localizations(option),
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(GROUPING.includes(option.type) || options ? { options: listOf(options).map(storedOption) } : {}),
    ...(choices ? { choices: listOf(choices).map(storedChoice) } : {}),
  };
};

interface Place {
  readonly applicationId: string;
  readonly guildId: string | null;
}

const storedCommand = (value: unknown, place: Place, ids: { id: string; version: string }): Fields => {
  const command = fieldsOf(value);
  const slash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const permissions = command.default_member_permissions ?? null;
  const scope = place.guildId === null ? {} : { guild_id: place.guildId };
  return {
    ...ids,
    ...scope,
    application_id: place.applicationId,
    type: command.type ?? ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description ?? '',
    ...localizations(command),
    default_member_permissions: permissions === null ? null : String(permissions),
    dm_permission: command.dm_permission ?? true,
    contexts: command.contexts ?? null,
    integration_types: command.integration_types ?? [0],
    nsfw: command.nsfw ?? false,
    ...(slash ? { options: listOf(command.options).map(storedOption) } : {}),
  };
};

/** Without `with_localizations` the maps are left out, at every depth. */
const withoutLocalizations = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
      .map(([key, inner]) => [key, withoutLocalizations(inner)]),
  );
};

export type Commands = ReturnType<typeof createCommands>;

/** What the application has registered, globally and by guild. */
export const createCommands = (applicationId: string, newId: () => string) => {
  const scopes = new Map<string | null, readonly APIApplicationCommand[]>();
  const of = (guildId: string | null): readonly APIApplicationCommand[] => scopes.get(guildId) ?? [];

  const idsFor = (value: unknown, guildId: string | null) => {
    const { name, type = ApplicationCommandType.ChatInput } = fieldsOf(value);
    const known = of(guildId).find((command) => command.name === name && command.type === type);
    return { id: known?.id ?? newId(), version: newId() };
  };

  return {
    of,
    /** Replaces all commands of one place; a command that keeps its name keeps its id. */
    overwrite: (guildId: string | null, body: unknown): readonly APIApplicationCommand[] => {
      requireNone(bulkIssues(body));
      if (tooManyCommands(body)) throw refusal('tooManyCommands');
      const stored = listOf(body).map((value) =>
        storedCommand(value, { applicationId, guildId }, idsFor(value, guildId)),
      ) as unknown as readonly APIApplicationCommand[];
      scopes.set(guildId, stored);
      return stored;
    },
    list: (guildId: string | null, localized: boolean): unknown =>
      localized ? of(guildId) : withoutLocalizations(of(guildId)),
  };
};
