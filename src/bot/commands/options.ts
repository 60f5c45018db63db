import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Type } from 'discord.js';
import { choiceName } from './choice-names';
import type { Field, FieldKind } from './fields';
import { nameLocalizations } from './names';

/** Discord's limits of an option. */
const MOST_CHOICES = 25;
const LONGEST_TEXT = 6000;
const LONGEST_DESCRIPTION = 100;

const cut = (text: string): string =>
  text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;

const choicesOf = (values: readonly string[]) =>
  values.map((value) => ({
    name: choiceName(value, 'en'),
    name_localizations: { fr: choiceName(value, 'fr') },
    value,
  }));

const isPercent = (kind: FieldKind): boolean => 'percent' in kind && kind.percent;

const aboutField = ({ name, words, required, kind }: Field) => {
  const unit = isPercent(kind) ? ' (%)' : '';
  const localized = nameLocalizations(name);
  return {
    name,
    ...(localized ? { name_localizations: localized } : {}),
    description: cut(`${words.en}${unit}`),
    description_localizations: { fr: cut(`${words.fr}${unit}`) },
    required,
  };
};

const bounds = ({ min, max }: { min: number | null; max: number | null }) => ({
  ...(min === null ? {} : { min_value: min }),
  ...(max === null ? {} : { max_value: max }),
});

const textOption = (
  about: ReturnType<typeof aboutField>,
  kind: FieldKind,
  autocomplete: boolean,
): APIApplicationCommandBasicOption => {
  if (kind.type === 'choice' && kind.values.length <= MOST_CHOICES) {
    return { ...about, type: Type.String, choices: choicesOf(kind.values) };
  }
  const { minLength, maxLength } = kind.type === 'text' ? kind : { minLength: null, maxLength: null };
  return {
    ...about,
    type: Type.String,
    ...(minLength === null ? {} : { min_length: minLength }),
    ...(maxLength === null ? {} : { max_length: Math.min(maxLength, LONGEST_TEXT) }),
    ...(autocomplete ? { autocomplete: true } : {}),
  };
};

/** A field as Discord's option. `autocomplete` says whether the bot can complete it. */
export const toOption = (field: Field, autocomplete: boolean): APIApplicationCommandBasicOption => {
  const about = aboutField(field);
  const { kind } = field;
  switch (kind.type) {
    case 'integer':
      return { ...about, type: Type.Integer, ...bounds(kind) };
    case 'number':
      return { ...about, type: Type.Number, ...bounds(kind) };
    case 'boolean':
      return { ...about, type: Type.Boolean };
    case 'text':
    case 'choice':
    case 'list':
    case 'pairs':
      return textOption(about, kind, autocomplete);
  }
};
