import type { TextBlock } from './card';
import { cut } from './text';

/** How a language says that something is missing. */
export interface CutWords {
  /** Of a list: "… 3 more". */
  more: (count: number) => string;
  /** Of a card: how many blocks are missing. */
  leftOut: (count: number) => string;
}

/** Less of a cut item says nothing. */
const SHORTEST_CUT = 24;

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

const shown = (block: TextBlock, items: readonly string[], more: CutWords['more']): string => {
  const rest = block.items.length - items.length;
  return join([block.heading ?? '', ...items, rest > 0 ? more(rest) : '']);
};

/** The longest beginning of the list that fits, by whole items. */
const wholeItems = (block: TextBlock, room: number, more: CutWords['more']): number => {
  let length = block.heading?.length ?? 0;
  const lengths = block.items.map((item) => {
    length += item.length + 1;
    return length;
  });
  const fits = (count: number): boolean =>
    (lengths[count - 1] ?? 0) <= room + 1 && shown(block, block.items.slice(0, count), more).length <= room;
  const most = lengths.filter((end) => end <= room + 1).length;
  return Array.from({ length: most }, (_, index) => most - index).find(fits) ?? 0;
};

/** The block's text in at most `room` UTF-16 units; null when nothing useful fits. */
export const fitText = (block: TextBlock, room: number, more: CutWords['more']): string | null => {
  const whole = shown(block, block.items, more);
  if (whole.length <= room) return whole;
  const count = wholeItems(block, room, more);
  if (count > 0) return shown(block, block.items.slice(0, count), more);
  const [first = ''] = block.items;
  const left = room - shown(block, [''], more).length - 1;
  return left < SHORTEST_CUT ? null : shown(block, [cut(first, left)], more);
};
