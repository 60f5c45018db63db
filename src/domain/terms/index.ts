import { english } from './en';
import { french } from './fr';
import type { Language, Terms } from './terms';

export const TERMS: Readonly<Record<Language, Terms>> = { en: english, fr: french };

/** The language's word for a name of ours; null for another name. */
export const termIn = (words: Readonly<Record<string, string>>, name: string): string | null =>
  Object.hasOwn(words, name) ? (words[name] ?? null) : null;
