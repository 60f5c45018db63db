import { extraNames } from '../../domain/builds/extras';
import { PREFIXES } from '../../domain/gear/affixes';
import { foreign } from '../format/text';

/** Long names belong to explicit problems only, where the sender chose them. */
const LONGEST = 60;

/** The language's word for a name of ours; another name is shown as it is. */
export const nameIn = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? name) : foreign(name, LONGEST);

/** Two names in one ("BerserkerValkyrie") are a jewel that differs from the piece. */
export const prefixName = (prefix: string): string =>
  PREFIXES.some((known) => known === prefix)
    ? prefix.replace(/([a-z])([A-Z])/g, '$1 + $2')
    : foreign(prefix, LONGEST);

/** English API names of what a category holds; `nothing` for an empty place. */
export const extraName = (category: string, id: string, nothing: string): string => {
  const names = extraNames(category, id).map((name) => foreign(name, LONGEST));
  return names.length === 0 ? nothing : names.join(' + ');
};
