import fc from 'fast-check';
import { type Block, type Button, type Card, text } from '../../../src/bot/format/card';
import { toMessage } from '../../../src/bot/format/message';
import { textsIn } from '../../../src/bot/locales';
import { anyCard } from './arbitrary';
import { complaints, componentsOf, labelsOf, textOf } from './discord-rules';

const words = textsIn('en').cut;
const message = (...blocks: Block[]) => toMessage({ tone: 'neutral', blocks }, words);

const button = (customId: string): Button => ({ customId, label: customId, look: 'secondary' });

const picture = (number: number): Block => ({
  kind: 'picture',
  name: `build-${number}.png`,
  data: Buffer.from('png'),
  altText: `Build ${number}`,
  importance: 2,
});

/** Two blocks of one card may not carry the same file name: the views name each picture once. */
const distinctFiles = (card: Card): boolean => {
  const names = card.blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : []));
  return new Set(names).size === names.length;
};

test('whatever is on a card, Discord accepts the message', () => {
  fc.assert(
    fc.property(anyCard.filter(distinctFiles), (card) => {
      expect(complaints(toMessage(card, words))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('whatever is on a card, French words for what is missing fit as well', () => {
  fc.assert(
    fc.property(anyCard.filter(distinctFiles), (card) => {
      expect(complaints(toMessage(card, textsIn('fr').cut))).toEqual([]);
    }),
  );
});

test('what fits is shown whole and in order', () => {
  const shown = message(text(1, ['one', 'two'], '## First'), text(3, ['three']));
  expect(textOf(shown)).toBe('## First\none\ntwo\nthree');
});

test('a list that is too long ends after a whole item and says how many are missing', () => {
  const items = Array.from({ length: 100 }, (_, index) => `${index}`.padStart(99, '·'));
  const lines = textOf(message(text(2, items))).split('\n');
  expect(lines.slice(0, -1)).toEqual(items.slice(0, 38));
  expect(lines.at(-1)).toBe('… 62 more');
});

test('the least important text gives way first', () => {
  const long = Array.from({ length: 30 }, () => 'x'.repeat(99));
  const shown = textOf(message(text(1, long, '## Low'), text(3, long, '## High')));
  expect(shown).toContain('## High');
  expect(shown.split('\n').filter((line) => line === long[0])).toHaveLength(38);
  expect(shown.indexOf('## Low')).toBeLessThan(shown.indexOf('## High'));
});

test('one item that is longer than a message is cut', () => {
  const shown = textOf(message(text(2, ['é'.repeat(10_000)], '## Title')));
  expect(shown).toMatch(/^## Title\né{3000,}…$/);
});

test('what has no room at all is counted', () => {
  const many = Array.from({ length: 50 }, (_, index) => text(1, [`block ${index}`]));
  const shown = message(...many);
  // Discord allows one more: it is kept for the mention of a late answer.
  expect(componentsOf(shown)).toHaveLength(39);
  expect(textOf(shown)).toMatch(/block 36\n-# … 13 sections left out$/);
});

test('more than five buttons become rows, and an id that is used twice is shown once', () => {
  const buttons = ['a', 'b', 'c', 'd', 'e', 'f', 'a'].map(button);
  const shown = message({ kind: 'buttons', importance: 3, buttons });
  expect(labelsOf(shown)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('more than 25 options are cut and counted', () => {
  const options = Array.from({ length: 40 }, (_, index) => ({
    value: `${index}`,
    label: `Option ${index}`,
    description: '',
  }));
  const shown = message({ kind: 'menu', importance: 3, customId: 'm', placeholder: 'Choose', options });
  expect(labelsOf(shown)).toHaveLength(25);
  expect(textOf(shown)).toBe('-# … 15 more');
});

test('more than ten pictures are cut and counted', () => {
  const shown = message(...Array.from({ length: 12 }, (_, index) => picture(index)));
  expect(shown.files.map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, index) => `build-${index}.png`),
  );
  expect(textOf(shown)).toBe('-# … 2 sections left out');
});

test('an empty card is a message all the same', () => {
  expect(complaints(message())).toEqual([]);
});
