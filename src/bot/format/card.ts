/** What a card says by its colour; its words say it too. */
export type Tone = 'neutral' | 'working' | 'good' | 'warning' | 'bad';

/** 3 is kept first, 1 is dropped first. */
export type Importance = 1 | 2 | 3;

/** A heading over items; what does not fit is cut after a whole item. An item may have several lines. */
export interface TextBlock {
  kind: 'text';
  heading?: string;
  items: readonly string[];
  importance: Importance;
}

export interface PictureBlock {
  kind: 'picture';
  /** File name, unique in the card; letters, digits, dot, hyphen and underscore. */
  name: string;
  data: Buffer;
  altText: string;
  importance: Importance;
}

export interface Button {
  customId: string;
  label: string;
  look: 'primary' | 'secondary' | 'danger';
}

export interface ButtonsBlock {
  kind: 'buttons';
  buttons: readonly Button[];
  importance: Importance;
}

export interface MenuOption {
  value: string;
  label: string;
  /** '' for none. */
  description: string;
}

export interface MenuBlock {
  kind: 'menu';
  customId: string;
  placeholder: string;
  options: readonly MenuOption[];
  importance: Importance;
}

export type Block = TextBlock | PictureBlock | ButtonsBlock | MenuBlock;

/** A message before Discord's limits: blocks from top to bottom. */
export interface Card {
  tone: Tone;
  blocks: readonly Block[];
}

export const text = (importance: Importance, items: readonly string[], heading?: string): TextBlock => ({
  kind: 'text',
  importance,
  items,
  ...(heading === undefined ? {} : { heading }),
});
