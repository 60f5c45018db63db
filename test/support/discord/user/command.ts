import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  InteractionContextType,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Commands } from '../state/commands';
import {
  type BuiltValue,
  buildValue,
  type OptionValue,
  resolvedFields,
  type ValueDeps,
} from './option-values';
import type { Origin, Place } from './origin';

export interface CommandRequest extends Origin {
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  /** By option name. Unknown, missing and impossible ones are refused as Discord's client does. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface Found {
  readonly command: APIApplicationCommand;
  /** Group and subcommand, outermost first. */
  readonly path: readonly APIApplicationCommandOption[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

interface SentOption {
  readonly name: string;
  readonly type: Type;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

const optionsOf = (holder: APIApplicationCommand | APIApplicationCommandOption) =>
  ('options' in holder ? (holder.options ?? []) : []) as readonly APIApplicationCommandOption[];

const descend = (
  holder: APIApplicationCommand | APIApplicationCommandOption,
  name: string,
  type: Type,
): APIApplicationCommandOption => {
  const next = optionsOf(holder).find((option) => option.name === name && option.type === type);
  if (!next) throw new Error(`"${holder.name}" has no "${name}" of that kind`);
  return next;
};

const requireVisible = (command: APIApplicationCommand, place: Place): void => {
  const contexts = command.contexts ?? null;
  if (contexts !== null && !contexts.includes(place.context)) {
    throw new Error(`/${command.name} is not offered in context ${InteractionContextType[place.context]}`);
  }
  const types: readonly number[] = command.integration_types ?? [0];
  if (place.guild?.installed === false && !types.includes(1)) {
    throw new Error(`/${command.name} cannot be brought along by a user`);
  }
  const needed = BigInt(command.default_member_permissions ?? 0);
  const locked = command.default_member_permissions === '0' || (place.memberPermissions & needed) !== needed;
  if (place.guild && command.default_member_permissions !== null && locked) {
    throw new Error(`/${command.name} is hidden from members without its default permissions`);
  }
};

/** Looks the command up as registered: the guild's own before the global one. Throws when Discord would not offer it. */
export const findCommand = (request: CommandRequest, commands: Commands, place: Place): Found => {
  const known = [...(place.guild ? commands.of(place.guild.id) : []), ...commands.of(null)];
  const command = known.find(
    (one) => one.name === request.name && one.type === ApplicationCommandType.ChatInput,
  );
  if (!command) throw new Error(`/${request.name} is not registered`);
  requireVisible(command, place);
  const group = request.group === undefined ? [] : [descend(command, request.group, Type.SubcommandGroup)];
  const below = group[0] ?? command;
  const sub = request.subcommand === undefined ? [] : [descend(below, request.subcommand, Type.Subcommand)];
  const last = optionsOf(sub[0] ?? below);
  if (last.some(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup)) {
    throw new Error(`/${command.name} has no bare form: name a subcommand`);
  }
  return { command, path: [...group, ...sub], options: last as readonly APIApplicationCommandBasicOption[] };
};

const requireKnown = (found: Found, given: readonly string[]): void => {
  const strangers = given.filter((name) => !found.options.some((option) => option.name === name));
  if (strangers.length > 0) throw new Error(`/${found.command.name} has no option ${strangers.join(', ')}`);
};

const nest = (
  path: readonly APIApplicationCommandOption[],
  inner: readonly SentOption[],
): readonly SentOption[] =>
  path.reduceRight<readonly SentOption[]>((options, { name, type }) => [{ name, type, options }], inner);

const dataOf = (found: Found, sent: readonly SentOption[], values: readonly BuiltValue[], place: Place) => {
  const { command, path } = found;
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    options: nest(path, sent),
    ...resolvedFields(values, place.guild !== null),
  };
};

interface Built extends SentOption {
  readonly built: BuiltValue;
}

const buildGiven = (
  found: Found,
  given: Readonly<Record<string, OptionValue>>,
  deps: ValueDeps,
): readonly Built[] =>
  found.options.flatMap((option) => {
    const value = given[option.name];
    if (value === undefined) return [];
    const built = buildValue(option, value, deps);
    return [{ name: option.name, type: option.type, value: built.value, built }];
  });

const bare = ({ built: _, ...option }: Built): SentOption => option;

/** `data` of a slash command, exactly as Discord sends it. */
export const commandData = (found: Found, request: CommandRequest, place: Place, deps: ValueDeps) => {
  const given = request.options ?? {};
  requireKnown(found, Object.keys(given));
  const missing = found.options.filter((option) => option.required && given[option.name] === undefined);
  if (missing.length > 0)
    throw new Error(`Required options are missing: ${missing.map(({ name }) => name).join(', ')}`);
  const built = buildGiven(found, given, deps);
  return dataOf(
    found,
    built.map(bare),
    built.map((one) => one.built),
    place,
  );
};

export interface AutocompleteRequest extends CommandRequest {
  /** The option being typed, and what is typed so far. */
  readonly focused: string;
  readonly value: string;
}

/** `data` of an autocompletion: the other options may be absent, and the focused one is as typed. */
export const autocompleteData = (
  found: Found,
  request: AutocompleteRequest,
  place: Place,
  deps: ValueDeps,
) => {
  const { [request.focused]: _, ...others } = request.options ?? {};
  requireKnown(found, [...Object.keys(others), request.focused]);
  const option = found.options.find(({ name }) => name === request.focused);
  if (!option || !('autocomplete' in option) || option.autocomplete !== true) {
    throw new Error(`Option "${request.focused}" has no autocompletion`);
  }
  const built = buildGiven(found, others, deps);
  const focused: SentOption = { name: option.name, type: option.type, value: request.value, focused: true };
  const data = dataOf(
    found,
    [...built.map(bare), focused],
    built.map((one) => one.built),
    place,
  );
  return { data, focusedType: option.type };
};
