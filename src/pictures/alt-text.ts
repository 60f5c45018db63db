import { OBJECTIVES } from '../domain/model/problem';
import type { FeasibleAnswer } from '../operations/optimization-result';
import { shownAttributes } from './attribute-cells';
import { extraColumns } from './extra-rows';
import { proofLine } from './footer';
import { gearColumns } from './gear-rows';
import { amount, attributeAmount } from './numbers';
import type { GearCard } from './renderer';
import { WORDS, type Words } from './words';

/** Discord's limit. */
const MOST_CHARACTERS = 1024;

/** Half of a letter beyond the Basic Multilingual Plane is no text. */
const shorten = (text: string): string =>
  text.length <= MOST_CHARACTERS
    ? text
    : `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

const rowsOf = (answer: FeasibleAnswer, words: Words): string[] =>
  [...gearColumns(answer, words), ...extraColumns(answer, words)]
    .flat()
    .map(({ label, value }) => `${label} ${value}`.trim());

const indicatorsOf = ({ indicators }: FeasibleAnswer, { locale, terms }: Words): string[] =>
  OBJECTIVES.map((objective) => `${terms.objectives[objective]} ${amount(indicators[objective], locale)}`);

const attributesOf = ({ attributes }: FeasibleAnswer, { locale, terms }: Words): string[] =>
  shownAttributes(attributes).map(
    (attribute) =>
      `${terms.attributes[attribute]} ${attributeAmount(attribute, attributes[attribute], locale)}`,
  );

/** What the card shows, for those who do not see it; the most important first. */
export const altTextOf = ({ title, subtitle, language, answer, notes = [] }: GearCard): string => {
  const words = WORDS[language];
  return shorten(
    [
      [title],
      [subtitle],
      [proofLine(answer, words)],
      indicatorsOf(answer, words),
      rowsOf(answer, words),
      attributesOf(answer, words),
      notes,
    ]
      .map((parts) => parts.join(', '))
      .filter((sentence) => sentence !== '')
      .map((sentence) => `${sentence}.`)
      .join(' '),
  );
};
