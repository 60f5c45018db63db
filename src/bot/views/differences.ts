import { GEAR_ATTRIBUTES } from '../../domain/model/problem';
import type { Texts } from '../locales/texts';
import type { ShownBuild } from './build-parts';
import { extraName, nameIn, prefixName } from './names';

/** Slots and categories are the sender's words, `toString` among them. */
const at = (values: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(values, key) ? (values[key] ?? '') : '';

interface Swap {
  from: string;
  to: string;
  slots: string[];
}

/** Slots that change from one prefix to another, most slots first. */
const swaps = (one: ShownBuild, other: ShownBuild): Swap[] => {
  const changed = Object.keys(one.gear).filter((slot) => at(one.gear, slot) !== at(other.gear, slot));
  const words = (slot: string) => ({ from: at(one.gear, slot), to: at(other.gear, slot) });
  return [...new Set(changed.map((slot) => JSON.stringify(words(slot))))]
    .map((key) => ({ slots: changed.filter((slot) => JSON.stringify(words(slot)) === key) }))
    .map(({ slots }) => ({ slots, ...words(slots[0] ?? '') }))
    .toSorted((a, b) => b.slots.length - a.slots.length);
};

const swapWords = ({ from, to }: Swap): string => `${prefixName(from)} → ${prefixName(to)}`;

const extraChanges = (one: ShownBuild, other: ShownBuild, { terms, result }: Texts) =>
  Object.keys(one.choices)
    .filter((category) => at(one.choices, category) !== at(other.choices, category))
    .map((category) => {
      const name = (build: ShownBuild) => extraName(category, at(build.choices, category), result.nothing);
      return { category: nameIn(terms.categories, category), from: name(one), to: name(other) };
    });

const infusionWords = (one: ShownBuild, other: ShownBuild, { terms, numbers }: Texts): string[] =>
  GEAR_ATTRIBUTES.map((name) => ({
    name,
    change: (other.infusions[name] ?? 0) - (one.infusions[name] ?? 0),
  }))
    .filter(({ change }) => change !== 0)
    .map(({ name, change }) => `${terms.attributes[name]} ${numbers.signed(change)}`);

/** From one build to the other, a line for each kind of change. */
export const differenceLines = (one: ShownBuild, other: ShownBuild, texts: Texts): string[] => {
  const { pair, terms } = texts;
  const gear = swaps(one, other).map((swap) => {
    const slots = swap.slots.map((slot) => nameIn(terms.slots, slot)).join(', ');
    return pair(`**${swapWords(swap)}** ×${swap.slots.length}`, slots);
  });
  const extras = extraChanges(one, other, texts).map(({ category, from, to }) =>
    pair(`**${category}**`, `${from} → ${to}`),
  );
  const infusions = infusionWords(one, other, texts);
  return [
    ...gear,
    ...extras,
    ...(infusions.length === 0 ? [] : [pair(`**${terms.categories.infusions}**`, infusions.join(', '))]),
  ];
};

/** The same in a few words, for a menu, which knows no markdown. */
export const differenceSummary = (one: ShownBuild, other: ShownBuild, texts: Texts): string =>
  [
    ...swaps(one, other).map((swap) => `${swapWords(swap)} ×${swap.slots.length}`),
    ...extraChanges(one, other, texts).map(({ to }) => to),
    ...infusionWords(one, other, texts),
  ]
    .join(', ')
    .replaceAll('\\', '');
