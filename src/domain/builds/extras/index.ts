import type { Extra } from './extra';
import { FOOD } from './food';
import { RELICS } from './relics';
import { RUNES } from './runes';
import { SIGILS } from './sigils';
import { UTILITY } from './utility';

/** One option of each is picked; the two sigils are those of one weapon set. */
export const EXTRA_CATEGORIES = ['rune', 'sigil1', 'sigil2', 'relic', 'food', 'utility'] as const;
export type ExtraCategory = (typeof EXTRA_CATEGORIES)[number];

export const EXTRAS: Readonly<Record<ExtraCategory, readonly Extra[]>> = {
  rune: RUNES,
  sigil1: SIGILS,
  sigil2: SIGILS,
  relic: RELICS,
  food: FOOD,
  utility: UTILITY,
};
