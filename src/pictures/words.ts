import type { SlotId } from '../domain/gear/slots';
import type { Objective, SHOWN_ATTRIBUTES } from '../domain/model/problem';
import { ENGLISH } from './words-en';
import { FRENCH } from './words-fr';

export type Language = 'en' | 'fr';
export type ShownAttribute = (typeof SHOWN_ATTRIBUTES)[number];
/** Pieces that are often all the same. */
export const GEAR_GROUPS = ['armor', 'trinkets', 'weapons', 'rings', 'accessories'] as const;
export type GearGroup = (typeof GEAR_GROUPS)[number];

/** Everything that a card says, in one language. */
export interface Words {
  locale: string;
  slots: Readonly<Record<SlotId, string>>;
  groups: Readonly<Record<GearGroup, string>>;
  infusions: string;
  /** Choice categories; others are shown by their id. */
  categories: ReadonlyMap<string, string>;
  none: string;
  attributes: Readonly<Record<ShownAttribute, string>>;
  indicators: Readonly<Record<Objective, string>>;
  goal: string;
  more: (count: string) => string;
  proven: string;
  within: (percent: string) => string;
  evaluations: (count: string) => string;
  dataVersion: (version: string) => string;
  notice: string;
}

export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, fr: FRENCH };
