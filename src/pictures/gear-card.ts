import { drawAttributes } from './attribute-cells';
import { drawColumns } from './columns';
import type { Drawing, DrawingElement, Section } from './drawing';
import { extraColumns } from './extra-rows';
import { drawFooter, drawNotes } from './footer';
import { gearColumns } from './gear-rows';
import { drawHeader } from './header';
import { drawIndicators } from './indicator-tiles';
import type { GearCard } from './renderer';
import { CARD_WIDTH, GAP, MARGIN, SURFACE } from './theme';
import { WORDS } from './words';

type DrawSection = (card: GearCard, top: number) => Section;

const drawGear: DrawSection = ({ answer, language }, top) =>
  drawColumns(gearColumns(answer, WORDS[language]), top);

const drawExtras: DrawSection = ({ answer, language }, top) =>
  drawColumns(extraColumns(answer, WORDS[language]), top);

/** From top to bottom. */
const SECTIONS: readonly DrawSection[] = [
  drawHeader,
  drawIndicators,
  drawGear,
  drawExtras,
  drawAttributes,
  drawNotes,
  drawFooter,
];

const FIRST_TOP = 16;

interface Stack {
  elements: readonly DrawingElement[];
  top: number;
}

const EMPTY: Stack = { elements: [], top: FIRST_TOP };

/** Lays a card out; a section with nothing to show takes no space. */
export const drawGearCard = (card: GearCard): Drawing => {
  const { elements, top } = SECTIONS.reduce((above, draw) => {
    const section = draw(card, above.top);
    const below = section.height === 0 ? above.top : above.top + section.height + GAP;
    return { elements: [...above.elements, ...section.elements], top: below };
  }, EMPTY);
  return { width: CARD_WIDTH, height: top - GAP + MARGIN / 2, background: SURFACE.background, elements };
};
