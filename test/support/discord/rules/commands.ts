import { ApplicationCommandType } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import type { Issue } from '../refusal';
import { options } from './command-options';
import { description, localized, name } from './command-words';
import {
  all,
  anything,
  boolean,
  fieldsOf,
  integer,
  issue,
  list,
  listOf,
  matching,
  oneOf,
  type Rule,
  record,
  text,
  unique,
} from './schema';

const permissions: Rule = (value, path) =>
  typeof value === 'number' ? integer({ min: 0 })(value, path) : matching(/^\d{1,20}$/)(value, path);

const shared = {
  type: oneOf([
    ApplicationCommandType.ChatInput,
    ApplicationCommandType.User,
    ApplicationCommandType.Message,
  ]),
  default_member_permissions: permissions,
  dm_permission: boolean,
  nsfw: boolean,
  contexts: all(list(oneOf([0, 1, 2]), { min: 1 }), unique),
  integration_types: all(list(oneOf([0, 1]), { min: 1 }), unique),
  handler: anything,
};

const slash = record(
  {
    ...shared,
    name,
    name_localizations: localized(name),
    description,
    description_localizations: localized(description),
    options,
  },
  ['name', 'description'],
);

/** User and message commands: free names, no words beside them. */
const menuName = text({ min: 1, max: LIMITS.commandName });
const menu = all(
  record({ ...shared, name: menuName, name_localizations: localized(menuName) }, ['name']),
  (value, path) =>
    fieldsOf(value).description
      ? [
          issue(
            [...path, 'description'],
            'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
            'Context menu commands cannot have a description',
          ),
        ]
      : [],
);

const longest = (words: unknown, localizations: unknown): number =>
  Math.max(...[words, ...Object.values(fieldsOf(localizations))].map((one) => String(one ?? '').length));

const wordsOf = (value: unknown): number => {
  const given = fieldsOf(value);
  return (
    longest(given.name, given.name_localizations) +
    longest(given.description, given.description_localizations)
  );
};

/** Characters of names, descriptions and values, each text counted in its longest language. */
const commandSize = (value: unknown): number => {
  const { options: inner, choices } = fieldsOf(value);
  const choiceSizes = listOf(choices).map((one) => {
    const given = fieldsOf(one);
    return longest(given.name, given.name_localizations) + String(given.value).length;
  });
  return [wordsOf(value), ...choiceSizes, ...listOf(inner).map(commandSize)].reduce(
    (sum, size) => sum + size,
    0,
  );
};

const size: Rule = (value, path) =>
  commandSize(value) <= LIMITS.commandTotal
    ? []
    : [issue(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${LIMITS.commandTotal})`)];

const command: Rule = (value, path) => {
  const type = fieldsOf(value).type ?? ApplicationCommandType.ChatInput;
  return all(type === ApplicationCommandType.ChatInput ? slash : menu, size)(value, path);
};

const keyOf = (value: unknown): string => {
  const given = fieldsOf(value);
  return `${String(given.type ?? ApplicationCommandType.ChatInput)} ${String(given.name)}`;
};

/** The body of a bulk overwrite: each command, and no name twice within a type. */
export const bulkIssues = (value: unknown): readonly Issue[] => {
  const keys = listOf(value).map(keyOf);
  return [
    ...list(command)(value, []),
    ...keys.flatMap((key, index) =>
      keys.indexOf(key) < index
        ? [
            issue(
              [index, 'name'],
              'APPLICATION_COMMANDS_DUPLICATE_NAME',
              'Application command names must be unique',
            ),
          ]
        : [],
    ),
  ];
};

/** Whether there are more commands of one type than an application may have in one place. */
export const tooManyCommands = (value: unknown): boolean => {
  const types = listOf(value).map((one) => fieldsOf(one).type ?? ApplicationCommandType.ChatInput);
  const count = (type: ApplicationCommandType): number => types.filter((one) => one === type).length;
  return (
    count(ApplicationCommandType.ChatInput) > LIMITS.slashCommands ||
    count(ApplicationCommandType.User) > LIMITS.contextCommands ||
    count(ApplicationCommandType.Message) > LIMITS.contextCommands
  );
};
