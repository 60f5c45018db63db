import type { DrawingElement, Section } from './drawing';
import { drawRows, ROW_HEIGHT, type Row } from './rows';
import { GAP, INNER_WIDTH, MARGIN, SURFACE } from './theme';

const PADDING = { x: 15, y: 10 } as const;

const drawColumn = (
  rows: readonly Row[],
  { x, y, width }: { x: number; y: number; width: number },
  height: number,
): DrawingElement[] => [
  { kind: 'panel', x, y, width, height, color: SURFACE.panel },
  ...drawRows(rows, { x: x + PADDING.x, y: y + PADDING.y, width: width - 2 * PADDING.x }),
];

/** Equal panels side by side, one for each list of rows that has any. */
export const drawColumns = (lists: readonly (readonly Row[])[], top: number): Section => {
  const shown = lists.filter((rows) => rows.length > 0);
  if (shown.length === 0) return { elements: [], height: 0 };
  const width = (INNER_WIDTH - GAP * (shown.length - 1)) / shown.length;
  const height = Math.max(...shown.map((rows) => rows.length)) * ROW_HEIGHT + 2 * PADDING.y;
  return {
    elements: shown.flatMap((rows, index) =>
      drawColumn(rows, { x: MARGIN + index * (width + GAP), y: top, width }, height),
    ),
    height,
  };
};
