import fc from 'fast-check';
import type { Block, Card } from '../../../src/bot/format/card';

/** Texts that break bots: long ones, emoji, right to left, markdown, mentions, invisible and broken characters. */
const NASTY = [
  '@everyone look',
  '<@123456789012345678> <@&1> <#2> </help:3> <t:1795600801:R>',
  '**bold _not closed ~~ `code',
  '```\nblock',
  '# heading\n> quote\n- item\n1. first',
  '[text](https://example.org) ||spoiler||',
  '👩‍👩‍👧‍👦🏳️‍🌈🇫🇷👍🏽',
  'שלום עולם مرحبا \u202E reversed \u2066',
  '\u200B\u200D\uFEFF',
  '\uD83D',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '   \n\t ',
  '',
  '\\',
] as const;

const piece = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

/** Any text up to some 10,000 characters. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: piece },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' ')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(piece, fc.integer({ min: 1, max: 10_000 }))
      .map(([part, length]) => `${part} `.repeat(Math.ceil(length / (part.length + 1))).slice(0, length)),
  },
);

const importance = fc.constantFrom<Block['importance'][]>(1, 2, 3);
/** Few enough to collide. */
const id = fc.oneof(fc.integer({ min: 0, max: 60 }).map(String), anyText);

const textBlock = fc.record(
  {
    kind: fc.constant('text' as const),
    importance,
    items: fc.array(anyText, { maxLength: 60 }),
    heading: anyText,
  },
  { requiredKeys: ['kind', 'importance', 'items'] },
);

const pictureBlock = fc.record({
  kind: fc.constant('picture' as const),
  importance,
  name: fc.integer({ min: 0, max: 9999 }).map((number) => `build-${number}.png`),
  data: fc.constant(Buffer.from('png')),
  altText: anyText,
});

const buttonsBlock = fc.record({
  kind: fc.constant('buttons' as const),
  importance,
  buttons: fc.array(
    fc.record({
      customId: id,
      label: anyText,
      look: fc.constantFrom('primary' as const, 'secondary' as const, 'danger' as const),
    }),
    { maxLength: 14 },
  ),
});

const menuBlock = fc.record({
  kind: fc.constant('menu' as const),
  importance,
  customId: id,
  placeholder: anyText,
  options: fc.array(fc.record({ value: id, label: anyText, description: anyText }), { maxLength: 60 }),
});

/** Any card, also one that no view would make. */
export const anyCard: fc.Arbitrary<Card> = fc.record({
  tone: fc.constantFrom(
    'neutral' as const,
    'working' as const,
    'good' as const,
    'warning' as const,
    'bad' as const,
  ),
  blocks: fc.array(fc.oneof(textBlock, pictureBlock, buttonsBlock, menuBlock), { maxLength: 50 }),
});
