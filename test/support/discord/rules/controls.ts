import { ButtonStyle } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import type { Issue, Path } from '../refusal';
import {
  all,
  boolean,
  fieldsOf,
  integer,
  isFields,
  issue,
  list,
  listOf,
  oneOf,
  type Rule,
  record,
  required,
  snowflake,
  text,
  url,
} from './schema';

export const customId = text({ min: 1, max: LIMITS.customId });
export const componentId = integer({ min: 0, max: 2 ** 31 - 1 });

const PICTURE = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\u{FE0F}?\u{20E3})`;
const MODIFIERS = String.raw`(?:\p{Emoji_Modifier}|\u{FE0F})*`;
/** One emoji, also one joined from several by zero-width joiners. */
const UNICODE_EMOJI = new RegExp(`^${PICTURE}${MODIFIERS}(?:\\u{200D}${PICTURE}${MODIFIERS})*$`, 'u');

const emoji: Rule = (value, path) => {
  const { id = null, name = null } = fieldsOf(value);
  if (id !== null) return snowflake(id, [...path, 'id']);
  return typeof name === 'string' && UNICODE_EMOJI.test(name)
    ? []
    : [issue([...path, 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji')];
};

const buttonShape = record(
  {
    id: componentId,
    style: integer({ min: ButtonStyle.Primary, max: ButtonStyle.Premium }),
    label: text({ max: LIMITS.buttonLabel }),
    custom_id: customId,
    url: all(text({ max: LIMITS.buttonUrl }), url(['http', 'https', 'discord'])),
    sku_id: snowflake,
    emoji,
    disabled: boolean,
  },
  ['style'],
);

const linkIssues = (value: Record<string, unknown>, path: Path): readonly Issue[] => [
  ...(value.url ? [] : [issue([...path, 'url'], 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required')]),
  ...(value.custom_id
    ? [
        issue(
          [...path, 'custom_id'],
          'BUTTON_COMPONENT_CUSTOM_ID_AND_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and url cannot both be specified',
        ),
      ]
    : []),
];

const pressIssues = (value: Record<string, unknown>, path: Path): readonly Issue[] => [
  ...(value.custom_id
    ? []
    : [issue([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required')]),
  ...(value.url
    ? [issue([...path, 'url'], 'BUTTON_COMPONENT_URL_NOT_ALLOWED', 'Only link buttons take a url')]
    : []),
];

const buttonKind: Rule = (given, path) => {
  const value = { ...fieldsOf(given) };
  if (value.style === ButtonStyle.Premium) return value.sku_id ? [] : [required([...path, 'sku_id'])];
  const label = value.label || value.emoji ? [] : [required([...path, 'label'])];
  return [...label, ...(value.style === ButtonStyle.Link ? linkIssues : pressIssues)(value, path)];
};

export const button: Rule = all(buttonShape, buttonKind);

const selectOption = record(
  {
    label: text({ min: 1, max: LIMITS.selectText }),
    value: text({ min: 1, max: LIMITS.selectText }),
    description: text({ max: LIMITS.selectText }),
    emoji,
    default: boolean,
  },
  ['label', 'value'],
);

/** Fields that all select menus share. */
const menu = {
  id: componentId,
  custom_id: customId,
  placeholder: text({ max: LIMITS.selectPlaceholder }),
  min_values: integer({ min: 0, max: LIMITS.selectOptions }),
  max_values: integer({ min: 1, max: LIMITS.selectOptions }),
  disabled: boolean,
  required: boolean,
};

const numberOr = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

const menuRange: Rule = (value, path) => {
  const { min_values, max_values } = fieldsOf(value);
  return numberOr(min_values, 1) <= numberOr(max_values, 1)
    ? []
    : [
        issue(
          [...path, 'min_values'],
          'SELECT_COMPONENT_MIN_VALUES_INVALID',
          'min_values must not be greater than max_values',
        ),
      ];
};

const optionIssues: Rule = (value, path) => {
  const { options, max_values } = fieldsOf(value);
  const given = listOf(options).filter(isFields);
  const values = given.map((option) => option.value);
  const most = numberOr(max_values, 1);
  const defaults = given.filter((option) => option.default === true).length;
  const repeated = values.flatMap((one, index) => (values.indexOf(one) < index ? [index] : []));
  const complaints: readonly (readonly [boolean, string, string])[] = [
    [
      most > given.length,
      'SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS',
      'max_values exceeds the number of options',
    ],
    [defaults > most, 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More defaults than max_values'],
  ];
  return [
    ...repeated.map((index) =>
      issue(
        [...path, 'options', index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      ),
    ),
    ...complaints.filter(([wrong]) => wrong).map(([, code, message]) => issue(path, code, message)),
  ];
};

const options = list(selectOption, { min: 1, max: LIMITS.selectOptions });

export const stringSelect: Rule = all(
  record({ ...menu, options }, ['custom_id', 'options']),
  menuRange,
  optionIssues,
);

const defaultValue = record({ id: snowflake, type: oneOf(['user', 'role', 'channel']) }, ['id', 'type']);

/** User, role, mentionable and channel selects: Discord fills the options. */
export const entitySelect: Rule = all(
  record({ ...menu, default_values: list(defaultValue, { max: LIMITS.selectOptions }) }, ['custom_id']),
  menuRange,
);
