import { SHOWN_ATTRIBUTES, type ShownAttribute } from '../domain/model/problem';
import type { FeasibleAnswer } from '../operations/optimization-result';
import type { DrawingElement, Section } from './drawing';
import { attributeAmount } from './numbers';
import type { GearCard } from './renderer';
import { type TextStyle, textIn } from './text';
import { INK, INNER_WIDTH, MARGIN, SURFACE } from './theme';
import { WORDS } from './words';

const LABEL: TextStyle = { sizePx: 20, smallestPx: 16, weight: 'regular', color: INK.muted };
const FIGURE: TextStyle = { sizePx: 29, smallestPx: 20, weight: 'bold', color: INK.text };
const PER_ROW = 5;
const CELL_HEIGHT = 62;
const PADDING = { x: 16, y: 8 } as const;
const WIDTH = (INNER_WIDTH - 2 * PADDING.x) / PER_ROW;
const SPACE = 10;

const drawCell = (
  { answer, language }: GearCard,
  attribute: ShownAttribute,
  { x, y }: { x: number; y: number },
): DrawingElement[] => {
  const words = WORDS[language];
  const width = WIDTH - SPACE;
  const figure = attributeAmount(attribute, answer.attributes[attribute], words.locale);
  return [
    textIn(words.terms.attributes[attribute], { x, y: y + 24, width }, LABEL),
    textIn(figure, { x, y: y + 53, width }, FIGURE),
  ];
};

/** Those that the build has. */
export const shownAttributes = (attributes: FeasibleAnswer['attributes']): readonly ShownAttribute[] =>
  SHOWN_ATTRIBUTES.filter((attribute) => attributes[attribute] !== 0);

export const drawAttributes = (card: GearCard, top: number): Section => {
  const shown = shownAttributes(card.answer.attributes);
  const height = Math.ceil(shown.length / PER_ROW) * CELL_HEIGHT + 2 * PADDING.y;
  const cells = shown.flatMap((attribute, index) =>
    drawCell(card, attribute, {
      x: MARGIN + PADDING.x + (index % PER_ROW) * WIDTH,
      y: top + PADDING.y + Math.floor(index / PER_ROW) * CELL_HEIGHT,
    }),
  );
  return {
    elements: [
      { kind: 'panel', x: MARGIN, y: top, width: INNER_WIDTH, height, color: SURFACE.panel },
      ...cells,
    ],
    height,
  };
};
