import { PREFIXES, type Prefix } from '../gear/affixes';

export const isPrefix = (name: string): name is Prefix => PREFIXES.some((prefix) => prefix === name);

/**
 * The words of a prefix, English in every language; null for one that the tables do not know.
 * Two names in one ("BerserkerValkyrie") are a jewel that differs from the piece: "Berserker + Valkyrie".
 */
export const prefixWords = (name: string): string | null =>
  isPrefix(name) ? name.replace(/([a-z])([A-Z])/g, '$1 + $2') : null;
