import type { Language, Terms } from '../domain/terms/terms';
import { ENGLISH } from './words-en';
import { FRENCH } from './words-fr';

/** Everything that a card says, in one language. */
export interface Words {
  locale: string;
  terms: Terms;
  none: string;
  goal: string;
  more: (count: string) => string;
  proven: string;
  within: (percent: string) => string;
  evaluations: (count: string) => string;
  dataVersion: (version: string) => string;
  notice: string;
}

export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, fr: FRENCH };
