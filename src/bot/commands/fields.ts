import type { z } from 'zod';
import type { Words } from '../../operations/operation';
import { describeInput, type Property } from './json-schema';

/** How a value is typed in Discord: a list as "a, b", pairs as "key=value, key=value". */
export type FieldKind =
  | { type: 'text'; minLength: number | null; maxLength: number | null }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'integer' | 'number'; min: number | null; max: number | null; percent: boolean }
  | { type: 'boolean' }
  | { type: 'list' }
  | { type: 'pairs' };

/** One input value of an operation that Discord can show as an option. */
export interface Field {
  /** Where it is in the input. */
  path: readonly string[];
  /** The option's name in English: the last word of the path in kebab-case. */
  name: string;
  words: Words;
  required: boolean;
  kind: FieldKind;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Integers without bounds of their own carry the largest safe ones. */
const limit = (value: number | undefined, factor: number): number | null =>
  value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value * factor;

const numeric = (type: 'integer' | 'number', { minimum, maximum, unit }: Property): FieldKind => {
  const factor = unit === 'percent' ? 100 : 1;
  return { type, percent: unit === 'percent', min: limit(minimum, factor), max: limit(maximum, factor) };
};

const textual = ({ enum: values, minLength, maxLength }: Property): FieldKind =>
  values
    ? { type: 'choice', values }
    : { type: 'text', minLength: minLength ?? null, maxLength: maxLength ?? null };

/** Several types at once ("a name or an id") are typed as text. */
const kindOf = (property: Property): FieldKind => {
  switch (property.type) {
    case 'integer':
    case 'number':
      return numeric(property.type, property);
    case 'boolean':
      return { type: 'boolean' };
    case 'array':
      return { type: 'list' };
    case 'object':
      return { type: 'pairs' };
    default:
      return textual(property);
  }
};

const toField = (path: readonly string[], property: Property, required: boolean): Field => {
  const name = kebab(path.at(-1) ?? '');
  const english = property.description ?? name;
  return {
    path,
    name,
    words: { en: english, fr: property.fr ?? english },
    required,
    kind: kindOf(property),
  };
};

/** An object with named fields is taken apart; only leaves are options. */
const walk = (holder: Property, path: readonly string[]): Field[] =>
  Object.entries(holder.properties).flatMap(([key, property]) => {
    if (property.option === false) return [];
    const here = [...path, key];
    if (Object.keys(property.properties).length > 0) return walk(property, here);
    return [toField(here, property, path.length === 0 && holder.required.includes(key))];
  });

/** An operation's input as Discord's options, required ones first, otherwise in the schema's order. */
export const fieldsOf = (input: z.ZodObject): Field[] => {
  const fields = walk(describeInput(input), []);
  return [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
};
