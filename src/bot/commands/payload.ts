import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  ApplicationCommandOptionType as Type,
} from 'discord.js';
import type { Words } from '../../operations/operation';
import { completerOf } from '../completions/completers';
import { COMMANDS, type Command } from './commands';
import { nameLocalizations } from './names';
import { toOption } from './options';

export type CommandPayload = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What is said of a command that only groups subcommands. */
const GROUPS: Readonly<Record<string, Words>> = {
  build: { en: 'Find and show builds', fr: 'Trouver et afficher des builds' },
  runs: { en: 'Your computations', fr: 'Vos calculs' },
};

/** An answer that only the requester sees; offered where answers are public. */
export const PRIVATE_OPTION = 'private';
const privateOption: APIApplicationCommandBasicOption = {
  type: Type.Boolean,
  name: PRIVATE_OPTION,
  name_localizations: nameLocalizations(PRIVATE_OPTION) ?? {},
  description: 'Only you see the answer',
  description_localizations: { fr: 'Vous seul voyez la réponse' },
  required: false,
};

const described = (name: string, words: Words) => {
  const localized = nameLocalizations(name);
  return {
    name,
    ...(localized ? { name_localizations: localized } : {}),
    description: words.en,
    description_localizations: { fr: words.fr },
  };
};

const optionsOf = ({ operation, fields }: Command): APIApplicationCommandBasicOption[] => [
  ...fields.map((field) => toOption(field, completerOf(operation.name, field) !== null)),
  ...(operation.kind === 'run' ? [privateOption] : []),
];

const toSubcommand = (command: Command, name: string): APIApplicationCommandSubcommandOption => ({
  ...described(name, command.operation.summary),
  type: Type.Subcommand,
  options: optionsOf(command),
});

/** Nothing here manages a server: every command also works in direct messages and where a user brings the bot along. */
const EVERYWHERE = {
  type: ApplicationCommandType.ChatInput,
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const;

const toPayload = (name: string): CommandPayload => {
  const own = COMMANDS.filter(({ words }) => words[0] === name);
  const bare = own.find(({ words }) => words.length === 1);
  const words = bare?.operation.summary ?? GROUPS[name] ?? { en: name, fr: name };
  const options = bare
    ? optionsOf(bare)
    : own.map((command) => toSubcommand(command, command.words[1] ?? ''));
  return {
    ...described(name, words),
    ...EVERYWHERE,
    contexts: [...EVERYWHERE.contexts],
    integration_types: [...EVERYWHERE.integration_types],
    options,
  };
};

/** All slash commands as Discord registers them; subcommands of one command are put together. */
export const commandPayload = (): CommandPayload[] =>
  [...new Set(COMMANDS.map(({ words }) => words[0] ?? ''))].map(toPayload);
