import { Locale, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import { all, decimal, integer, isFields, issue, matching, type Rule, record, text } from './schema';

/** The documented pattern of slash command and option names; letters must be in lower case where they have one. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

const lowerCase: Rule = (value, path) =>
  typeof value === 'string' && value === value.toLowerCase()
    ? []
    : [issue(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];

export const name: Rule = all(
  text({ min: 1, max: LIMITS.commandName }),
  matching(NAME, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
  lowerCase,
);

export const description = text({ min: 1, max: LIMITS.commandDescription });
const choiceName = text({ min: 1, max: LIMITS.choiceText });

/** A map from locale to text. */
export const localized =
  (rule: Rule): Rule =>
  (value, path) => {
    if (!isFields(value))
      return [issue(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')];
    return Object.entries(value).flatMap(([locale, words]) => {
      const place = [...path, locale];
      if (!LOCALES.has(locale)) {
        return [issue(place, 'BASE_TYPE_CHOICES', `Value must be one of {${[...LOCALES].join(', ')}}.`)];
      }
      return words === null ? [] : rule(words, place);
    });
  };

/** A choice, registered or offered by autocompletion. */
export const choice = (value: Rule): Rule =>
  record({ name: choiceName, name_localizations: localized(choiceName), value }, ['name', 'value']);

export const choiceValues = {
  [Type.String]: text({ max: LIMITS.choiceText }),
  [Type.Integer]: integer(),
  [Type.Number]: decimal,
};
