import type { FeasibleAnswer } from '../../operations/optimization-result';
import { type TextBlock, text } from '../format/card';
import type { Texts } from '../locales/texts';
import { extraName, nameIn, prefixName } from './names';

/** One build of an answer: the best or an alternative. */
export type ShownBuild = Pick<
  FeasibleAnswer,
  'value' | 'gear' | 'infusions' | 'choices' | 'attributes' | 'indicators'
>;

interface Group {
  prefix: string;
  slots: string[];
}

/** Slots by prefix, the prefix of most slots first. */
const groupsOf = (gear: ShownBuild['gear']): Group[] => {
  const slots = Object.keys(gear);
  return [...new Set(Object.values(gear))]
    .map((prefix) => ({ prefix, slots: slots.filter((slot) => gear[slot] === prefix) }))
    .toSorted((one, other) => other.slots.length - one.slots.length);
};

/** A prefix on more than this share of the slots is told by the others. */
const MOST_OF_THEM = 2 / 3;

const placesOf = (slots: readonly string[], all: number, { terms, result }: Texts): string => {
  if (slots.length === all) return result.everySlot;
  return slots.length > all * MOST_OF_THEM
    ? result.otherSlots
    : slots.map((slot) => nameIn(terms.slots, slot)).join(', ');
};

const gearLines = ({ gear }: ShownBuild, texts: Texts): string[] => {
  const all = Object.keys(gear).length;
  return groupsOf(gear).map(({ prefix, slots }) =>
    texts.pair(`**${prefixName(prefix)}** ×${slots.length}`, placesOf(slots, all, texts)),
  );
};

const infusionLine = ({ infusions }: ShownBuild, { terms, pair }: Texts): string[] => {
  const counts = Object.entries(infusions).filter(([, count]) => count > 0);
  const listed = counts.map(([attribute, count]) => `${nameIn(terms.attributes, attribute)} ×${count}`);
  return listed.length === 0 ? [] : [pair(`**${terms.categories.infusions}**`, listed.join(', '))];
};

const extraLines = ({ choices }: ShownBuild, { terms, result, pair }: Texts): string[] =>
  Object.entries(choices).map(([category, id]) =>
    pair(`**${nameIn(terms.categories, category)}**`, extraName(category, id, result.nothing)),
  );

export const gearBlock = (build: ShownBuild, texts: Texts): TextBlock =>
  text(3, [...gearLines(build, texts), ...infusionLine(build, texts)], `### ${texts.result.gear}`);

export const extrasBlocks = (build: ShownBuild, texts: Texts): TextBlock[] => {
  const lines = extraLines(build, texts);
  return lines.length === 0 ? [] : [text(2, lines, `### ${texts.result.extras}`)];
};
