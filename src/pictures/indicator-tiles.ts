import { OBJECTIVES, type Objective } from '../domain/model/problem';
import type { FeasibleAnswer } from '../operations/optimization-result';
import type { DrawingElement, Section } from './drawing';
import { OBJECTIVE_FAMILY } from './families';
import { amount } from './numbers';
import type { GearCard } from './renderer';
import { type TextStyle, textIn } from './text';
import { FAMILY_STYLE, GAP, INK, INNER_WIDTH, MARGIN, SURFACE } from './theme';
import { WORDS } from './words';

const LABEL: TextStyle = { sizePx: 23, smallestPx: 18, weight: 'regular', color: INK.muted };
const FIGURE: TextStyle = { sizePx: 48, smallestPx: 30, weight: 'bold', color: INK.text };
const HEIGHT = 104;
const WIDTH = (INNER_WIDTH - GAP * (OBJECTIVES.length - 1)) / OBJECTIVES.length;
const PADDING = 18;
const MARK_PX = 34;

/** An answer does not repeat what was asked: its value is that of the objective. */
const isGoal = (objective: Objective, { value, indicators }: FeasibleAnswer): boolean =>
  indicators[objective] === value;

const drawTile = ({ answer, language }: GearCard, objective: Objective, at: { x: number; y: number }) => {
  const { x, y } = at;
  const words = WORDS[language];
  const { color, shape } = FAMILY_STYLE[OBJECTIVE_FAMILY[objective]];
  const goal = isGoal(objective, answer);
  const name = words.terms.objectives[objective];
  const label = goal ? `${name} · ${words.goal}` : name;
  const figureX = x + PADDING + MARK_PX + 14;
  return [
    {
      kind: 'panel',
      x,
      y,
      width: WIDTH,
      height: HEIGHT,
      color: SURFACE.panel,
      ...(goal && { outline: color }),
    },
    { kind: 'mark', shape, color, x: x + PADDING, y: y + 50, sizePx: MARK_PX },
    textIn(label, { x: x + PADDING, y: y + 33, width: WIDTH - 2 * PADDING }, LABEL),
    textIn(
      amount(answer.indicators[objective], words.locale),
      { x: figureX, y: y + 84, width: x + WIDTH - PADDING - figureX },
      FIGURE,
    ),
  ] satisfies DrawingElement[];
};

/** Damage, survivability and healing as large figures; the one that was maximized is outlined. */
export const drawIndicators = (card: GearCard, top: number): Section => ({
  elements: OBJECTIVES.flatMap((objective, index) =>
    drawTile(card, objective, { x: MARGIN + index * (WIDTH + GAP), y: top }),
  ),
  height: HEIGHT,
});
