import { ChannelType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import type { Issue, Path } from '../refusal';
import { choice, choiceValues, description, localized, name } from './command-words';
import {
  all,
  boolean,
  byType,
  decimal,
  fieldsOf,
  integer,
  issue,
  list,
  listOf,
  oneOf,
  type Rule,
  record,
  required,
  unique,
} from './schema';

const basic = {
  name,
  name_localizations: localized(name),
  description,
  description_localizations: localized(description),
  required: boolean,
};
const needed = ['name', 'description'];

const uniqueChoices: Rule = (value, path) => {
  const names = listOf(value).map((item) => fieldsOf(item).name);
  return names.flatMap((one, index) =>
    names.indexOf(one) < index
      ? [
          issue(
            [...path, index, 'name'],
            'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
            'Option choice name already exists',
          ),
        ]
      : [],
  );
};

/** Fixed choices and autocompletion exclude each other. */
const eitherChoices: Rule = (value, path) => {
  const { autocomplete, choices } = fieldsOf(value);
  if (autocomplete !== true || listOf(choices).length === 0) return [];
  return [
    issue(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_MUTUALLY_EXCLUSIVE',
      'Autocomplete cannot be used together with choices',
    ),
  ];
};

const suggested = (value: Rule, bounds: Readonly<Record<string, Rule>>): Rule =>
  all(
    record(
      {
        ...basic,
        ...bounds,
        autocomplete: boolean,
        choices: all(list(choice(value), { max: LIMITS.commandChoices }), uniqueChoices),
      },
      needed,
    ),
    eitherChoices,
  );

const plain = record(basic, needed);

const channelTypes = Object.values(ChannelType).filter((value) => typeof value === 'number');
const channel = record({ ...basic, channel_types: all(list(oneOf(channelTypes)), unique) }, needed);

const leaves = {
  [Type.String]: suggested(choiceValues[Type.String], {
    min_length: integer({ min: 0, max: LIMITS.commandStringOption }),
    max_length: integer({ min: 1, max: LIMITS.commandStringOption }),
  }),
  [Type.Integer]: suggested(choiceValues[Type.Integer], { min_value: integer(), max_value: integer() }),
  [Type.Number]: suggested(choiceValues[Type.Number], { min_value: decimal, max_value: decimal }),
  [Type.Boolean]: plain,
  [Type.User]: plain,
  [Type.Channel]: channel,
  [Type.Role]: plain,
  [Type.Mentionable]: plain,
  [Type.Attachment]: plain,
};

/** Option types that only group others. */
const GROUPING: readonly unknown[] = [Type.Subcommand, Type.SubcommandGroup];

const orderIssues = (options: readonly unknown[], path: Path): readonly Issue[] => {
  const firstOptional = options.findIndex((option) => fieldsOf(option).required !== true);
  return options.flatMap((option, index) =>
    firstOptional >= 0 && index > firstOptional && fieldsOf(option).required === true
      ? [
          issue(
            [...path, index],
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]
      : [],
  );
};

const nameIssues = (options: readonly unknown[], path: Path): readonly Issue[] => {
  const names = options.map((option) => fieldsOf(option).name);
  return names.flatMap((one, index) =>
    names.indexOf(one) < index
      ? [
          issue(
            [...path, index, 'name'],
            'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
            'Option name already exists',
          ),
        ]
      : [],
  );
};

/** Subcommands and groups stand alone, required options come first, names are unique. */
const together: Rule = (value, path) => {
  const options = listOf(value);
  const grouping = options.filter((option) => GROUPING.includes(fieldsOf(option).type)).length;
  if (grouping > 0 && grouping < options.length) {
    return [
      issue(
        path,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      ),
    ];
  }
  return [...nameIssues(options, path), ...(grouping > 0 ? [] : orderIssues(options, path))];
};

const optionList = (rules: Readonly<Record<number, Rule>>): Rule =>
  all(list(byType(rules), { max: LIMITS.commandOptions }), together);

const subcommand = record({ ...basic, options: optionList(leaves) }, needed);

const filledGroup: Rule = (value, path) =>
  listOf(fieldsOf(value).options).length > 0 ? [] : [required([...path, 'options'])];

const group = all(
  record({ ...basic, options: optionList({ [Type.Subcommand]: subcommand }) }, needed),
  filledGroup,
);

/** `options` of a slash command: at most group → subcommand → option. */
export const options: Rule = optionList({
  ...leaves,
  [Type.Subcommand]: subcommand,
  [Type.SubcommandGroup]: group,
});
