import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { Block, ButtonsBlock, MenuBlock } from './card';
import { toButton, toGallery, toMenu } from './controls';
import { type CutWords, fitText } from './fit-text';
import { LIMITS } from './limits';

/** What is left of a message. */
export interface Room {
  components: number;
  text: number;
  files: number;
}

export interface Fitted {
  component: APIComponentInContainer;
  uses: Room;
}

const only = (uses: Partial<Room>): Room => ({ components: 0, text: 0, files: 0, ...uses });

const row = (components: ButtonsBlock | MenuBlock): Fitted => {
  const controls =
    components.kind === 'menu' ? [toMenu(components)] : components.buttons.map((button) => toButton(button));
  return {
    component: { type: ComponentType.ActionRow, components: controls },
    uses: only({ components: 1 + controls.length }),
  };
};

const sized = (block: Block, room: Room, words: CutWords): Fitted | null => {
  switch (block.kind) {
    case 'text': {
      const content = fitText(block, room.text, words.more);
      if (content === null) return null;
      return {
        component: { type: ComponentType.TextDisplay, content },
        uses: only({ components: 1, text: content.length }),
      };
    }
    case 'picture':
      return { component: toGallery(block), uses: only({ components: 1, files: 1 }) };
    case 'buttons':
    case 'menu':
      return row(block);
  }
};

/** The block as a component within the room; null when it does not fit. */
export const fitBlock = (block: Block, room: Room, words: CutWords): Fitted | null => {
  const fitted = sized(block, room, words);
  if (fitted === null) return null;
  const { components, files } = fitted.uses;
  return components <= room.components && files <= room.files ? fitted : null;
};

export const minus = (room: Room, uses: Room): Room => ({
  components: room.components - uses.components,
  text: room.text - uses.text,
  files: room.files - uses.files,
});

export const WHOLE_MESSAGE: Room = { components: LIMITS.components, text: LIMITS.text, files: LIMITS.files };
