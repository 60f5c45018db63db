import type { Section } from './drawing';
import type { GearCard } from './renderer';
import { type TextStyle, textIn } from './text';
import { INK, INNER_WIDTH, MARGIN } from './theme';

const TITLE: TextStyle = { sizePx: 46, smallestPx: 32, weight: 'bold', color: INK.text };
const SUBTITLE: TextStyle = { sizePx: 26, smallestPx: 21, weight: 'regular', color: INK.muted };

export const drawHeader = ({ title, subtitle }: GearCard, top: number): Section => ({
  elements: [
    textIn(title, { x: MARGIN, y: top + 40, width: INNER_WIDTH }, TITLE),
    textIn(subtitle, { x: MARGIN, y: top + 76, width: INNER_WIDTH }, SUBTITLE),
  ],
  height: 88,
});
