import type { Block, Button, ButtonsBlock, Card, MenuBlock } from './card';
import { text } from './card';
import type { CutWords } from './fit-text';
import { LIMITS } from './limits';

const usable = (id: string, max: number): boolean => id.trim() !== '' && id.length <= max;

/** Keeps the first of each key. */
const distinct = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => {
  const keys = items.map(keyOf);
  return items.filter((item, index) => keys.indexOf(keyOf(item)) === index);
};

const rows = (block: ButtonsBlock): ButtonsBlock[] => {
  const count = Math.ceil(block.buttons.length / LIMITS.rowButtons);
  return Array.from({ length: count }, (_, index) => ({
    ...block,
    buttons: block.buttons.slice(index * LIMITS.rowButtons, (index + 1) * LIMITS.rowButtons),
  }));
};

const shortMenu = (block: MenuBlock, more: CutWords['more']): Block[] => {
  const options = distinct(block.options, ({ value }) => value).filter(({ value }) =>
    usable(value, LIMITS.menuText),
  );
  const rest = options.length - LIMITS.menuOptions;
  if (options.length === 0) return [];
  return [
    { ...block, options: options.slice(0, LIMITS.menuOptions) },
    ...(rest > 0 ? [text(block.importance, [`-# ${more(rest)}`])] : []),
  ];
};

const parts = (block: Block, more: CutWords['more']): Block[] => {
  switch (block.kind) {
    case 'text':
      return `${block.heading ?? ''}${block.items.join('')}`.trim() === '' ? [] : [block];
    case 'picture':
      return [block];
    case 'buttons':
      return rows(block);
    case 'menu':
      return shortMenu(block, more);
  }
};

const idsOf = (block: Block): string[] => {
  if (block.kind === 'menu') return [block.customId];
  return block.kind === 'buttons' ? block.buttons.map(({ customId }) => customId) : [];
};

const isFirst = (blocks: readonly Block[], at: number, id: string): boolean =>
  usable(id, LIMITS.customId) && !blocks.slice(0, at).some((block) => idsOf(block).includes(id));

/** Controls whose id Discord would refuse are left out: the first of each id stays. */
const withValidIds = (block: Block, at: number, blocks: readonly Block[]): Block[] => {
  if (block.kind === 'menu') return isFirst(blocks, at, block.customId) ? [block] : [];
  if (block.kind !== 'buttons') return [block];
  const buttons = distinct<Button>(block.buttons, ({ customId }) => customId).filter(({ customId }) =>
    isFirst(blocks, at, customId),
  );
  return [{ ...block, buttons }];
};

/** The card's blocks in the shapes that Discord knows: rows of five buttons, menus of 25 options, unique ids. */
export const tidy = ({ blocks }: Card, more: CutWords['more']): Block[] =>
  blocks.flatMap(withValidIds).flatMap((block) => parts(block, more));
