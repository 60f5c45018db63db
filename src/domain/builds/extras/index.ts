import { type Extra, NONE } from './extra';
import { FOOD } from './food';
import { RELICS } from './relics';
import { RUNES } from './runes';
import { SIGILS } from './sigils';
import { UTILITY } from './utility';

/** One option of each is picked; of the sigils two different ones, those of one weapon set. */
export const EXTRA_CATEGORIES = ['rune', 'sigils', 'relic', 'food', 'utility'] as const;
export type ExtraCategory = (typeof EXTRA_CATEGORIES)[number];

export const EXTRAS: Readonly<Record<ExtraCategory, readonly Extra[]>> = {
  rune: RUNES,
  sigils: SIGILS,
  relic: RELICS,
  food: FOOD,
  utility: UTILITY,
};

/** Joins the ids of two sigils in a choice, as in `force+accuracy`. */
export const PAIR = '+';

const isCategory = (category: string): category is ExtraCategory =>
  EXTRA_CATEGORIES.some((known) => known === category);

/** English API names of a picked option, none for an empty place; an unknown id is its own name. */
export const extraNames = (category: string, id: string): string[] => {
  const known = isCategory(category) ? EXTRAS[category] : [];
  return id
    .split(PAIR)
    .filter((part) => part !== NONE.id)
    .map((part) => known.find((extra) => extra.id === part)?.name ?? part);
};
