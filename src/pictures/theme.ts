import type { MarkShape } from './marks';

/** Kinds of what an attribute or a prefix is good for. */
export type Family = 'strike' | 'condition' | 'defense' | 'support' | 'all';

/** Sizes in pixels of a card 1000 wide: on a phone it is shown at about a third. */
export const CARD_WIDTH = 1000;
export const MARGIN = 24;
export const GAP = 14;
export const INNER_WIDTH = CARD_WIDTH - 2 * MARGIN;

export const SURFACE = { background: '#14161a', panel: '#22262e' } as const;
export const INK = { text: '#f6f7f9', muted: '#bcc2cc' } as const;

/** Colours of Okabe and Ito (2008), told apart with every colour vision; the shape says the same without colour. */
export const FAMILY_STYLE: Readonly<Record<Family, { color: string; shape: MarkShape }>> = {
  strike: { color: '#e69f00', shape: 'diamond' },
  condition: { color: '#cc79a7', shape: 'drop' },
  defense: { color: '#56b4e9', shape: 'shield' },
  support: { color: '#009e73', shape: 'cross' },
  all: { color: '#f0e442', shape: 'star' },
};

export const UNKNOWN_STYLE = { color: INK.muted, shape: 'dot' } as const;

export const PROOF_STYLE = {
  proven: { color: FAMILY_STYLE.support.color, shape: 'check' },
  within: { color: FAMILY_STYLE.strike.color, shape: 'wave' },
} as const;
