import { ComponentType } from 'discord.js';
import type { BotFile, BotMessage } from '../message';
import type { Block, Card, Tone } from './card';
import { text } from './card';
import { type Fitted, fitBlock, minus, type Room, WHOLE_MESSAGE } from './fit-block';
import type { CutWords } from './fit-text';
import { LIMITS } from './limits';
import { label } from './text';
import { tidy } from './tidy';

/** Told apart by colour-blind readers as well (Okabe and Ito's palette). */
const COLORS: Readonly<Record<Tone, number>> = {
  neutral: 0x999999,
  working: 0x56b4e9,
  good: 0x009e73,
  warning: 0xe69f00,
  bad: 0xd55e00,
};

/** The container itself, the line that says what was left out, and the mention before a late answer. */
const RESERVED: Room = { components: 3, text: 110, files: 0 };

interface Placed {
  block: Block;
  fitted: Fitted | null;
}

/** Gives room to the most important blocks first; the order on the card stays. */
const place = (blocks: readonly Block[], words: CutWords): Placed[] => {
  const fitted = new Map<Block, Fitted | null>();
  let room = minus(WHOLE_MESSAGE, RESERVED);
  for (const block of blocks.toSorted((one, other) => other.importance - one.importance)) {
    const found = fitBlock(block, room, words);
    fitted.set(block, found);
    if (found) room = minus(room, found.uses);
  }
  return blocks.map((block) => ({ block, fitted: fitted.get(block) ?? null }));
};

const toFile = (block: Block): BotFile[] =>
  block.kind === 'picture'
    ? [{ name: block.name, data: block.data, description: label(block.altText, LIMITS.altText) }]
    : [];

/** A container may not be empty. */
const NOTHING = text(3, ['…']);

const components = (placed: readonly Placed[], words: CutWords) => {
  const missing = placed.filter(({ fitted }) => fitted === null).length;
  const shown = placed.flatMap(({ fitted }) => fitted ?? []);
  const note = missing > 0 ? [text(3, [`-# ${words.leftOut(missing)}`])] : [];
  const added = [...note, ...(placed.length === 0 ? [NOTHING] : [])];
  return [...shown, ...added.flatMap((block) => fitBlock(block, RESERVED, words) ?? [])].map(
    ({ component }) => component,
  );
};

/** A card as one Components V2 message within all of Discord's limits, whatever is in it. */
export const toMessage = (card: Card, words: CutWords): BotMessage => {
  const placed = place(tidy(card, words.more), words);
  return {
    components: [
      {
        type: ComponentType.Container,
        accent_color: COLORS[card.tone],
        components: components(placed, words),
      },
    ],
    files: placed.flatMap(({ block, fitted }) => (fitted ? toFile(block) : [])),
  };
};
