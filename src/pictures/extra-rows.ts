import { extraNames } from '../domain/builds/extras';
import { GEAR_ATTRIBUTES } from '../domain/model/problem';
import { termIn } from '../domain/terms';
import type { FeasibleAnswer } from '../operations/optimization-result';
import { amount } from './numbers';
import { limitRows, type Row } from './rows';
import type { Words } from './words';

const MOST_ROWS = 12;
const INFUSIONS_PER_ROW = 2;

/** The category's label says what the name's first words say. */
const shortName = (name: string): string =>
  name.replace(/^(?:(?:Superior )?(?:Rune|Sigil|Relic) of (?:the )?|(?:Plate|Bowl) of )/, '');

const extraRow = (category: string, id: string, words: Words): Row => ({
  label: termIn(words.terms.categories, category) ?? category,
  value: extraNames(category, id).map(shortName).join(' + ') || words.none,
  family: 'none',
});

const infusionRows = ({ infusions }: FeasibleAnswer, words: Words): Row[] => {
  const placed = GEAR_ATTRIBUTES.filter((attribute) => (infusions[attribute] ?? 0) > 0).map(
    (attribute) => `${amount(infusions[attribute] ?? 0, words.locale)} ${words.terms.attributes[attribute]}`,
  );
  return Array.from({ length: Math.ceil(placed.length / INFUSIONS_PER_ROW) }, (_, row) => ({
    label: row === 0 ? words.terms.categories.infusions : '',
    value: placed.slice(row * INFUSIONS_PER_ROW, (row + 1) * INFUSIONS_PER_ROW).join(' + '),
    family: 'none',
  }));
};

/** Two columns of the infusions and the picked rune, sigils, relic, food and utility. */
export const extraColumns = (answer: FeasibleAnswer, words: Words): (readonly Row[])[] => {
  const extras = Object.entries(answer.choices).map(([category, id]) => extraRow(category, id, words));
  const rows = limitRows([...infusionRows(answer, words), ...extras], MOST_ROWS, words.more);
  const half = Math.ceil(rows.length / 2);
  return [rows.slice(0, half), rows.slice(half)];
};
