import type { Field } from './fields';

export type OptionValue = string | number | boolean;
/** What was typed for an option; undefined when it was left out. */
export type ReadOption = (name: string) => OptionValue | undefined;

const parts = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "ring1=Viper" or "ring1: Viper"; without a value the schema says what is wrong with the key. */
const pair = (text: string): [string, string] => {
  const [key = '', ...rest] = text.split(/[=:]/);
  return [key.trim(), rest.join('=').trim()];
};

const FULL = 100;

const toValue = ({ kind }: Field, typed: OptionValue): unknown => {
  switch (kind.type) {
    case 'integer':
    case 'number':
      return kind.percent ? Number(typed) / FULL : typed;
    case 'list':
      return parts(String(typed));
    case 'pairs':
      return Object.fromEntries(parts(String(typed)).map(pair));
    case 'text':
    case 'choice':
    case 'boolean':
      return typed;
  }
};

interface Raw {
  [key: string]: unknown;
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

const withValue = (holder: Raw, [key, ...rest]: readonly string[], value: unknown): Raw => {
  if (key === undefined) return holder;
  const inner = holder[key];
  return { ...holder, [key]: rest.length === 0 ? value : withValue(isRaw(inner) ? inner : {}, rest, value) };
};

/** The options as an operation's raw input, still to be checked by its schema. */
export const readOptions = (fields: readonly Field[], read: ReadOption): Raw =>
  fields.reduce<Raw>((raw, field) => {
    const typed = read(field.name);
    return typed === undefined ? raw : withValue(raw, field.path, toValue(field, typed));
  }, {});
