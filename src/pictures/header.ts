import type { Section } from './drawing';
import type { GearCard } from './renderer';
import { type TextStyle, textIn } from './text';
import { INK, INNER_WIDTH, MARGIN } from './theme';

const TITLE: TextStyle = { sizePx: 46, smallestPx: 32, weight: 'bold', color: INK.text };
const SUBTITLE: TextStyle = { sizePx: 26, smallestPx: 21, weight: 'regular', color: INK.muted };

/** Title and, unless it is empty, what stands below it. */
export const drawHeader = ({ title, subtitle }: GearCard, top: number): Section => {
  const titleLine = textIn(title, { x: MARGIN, y: top + 40, width: INNER_WIDTH }, TITLE);
  if (subtitle === '') return { elements: [titleLine], height: 54 };
  const place = { x: MARGIN, y: top + 76, width: INNER_WIDTH };
  return { elements: [titleLine, textIn(subtitle, place, SUBTITLE)], height: 88 };
};
