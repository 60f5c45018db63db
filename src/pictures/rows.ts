import type { DrawingElement } from './drawing';
import { widthOf } from './font';
import { drawable, type TextStyle, textIn } from './text';
import { FAMILY_STYLE, type Family, INK, UNKNOWN_STYLE } from './theme';

/** A named value with the mark of its family; `none` leaves the mark out. */
export interface Row {
  label: string;
  value: string;
  family: Family | 'unknown' | 'none';
}

/** Where a column of rows stands; `y` is the top of its first row. */
export interface Column {
  x: number;
  y: number;
  width: number;
}

export const ROW_HEIGHT = 37;

const LABEL: TextStyle = { sizePx: 22, smallestPx: 19, weight: 'regular', color: INK.muted };
const VALUE: TextStyle = { sizePx: 26, smallestPx: 19, weight: 'bold', color: INK.text };
const BASELINE = 27;
/** Two names that are too long for one line stand on two within the row. */
const HALF: TextStyle = { sizePx: 18, smallestPx: 16, weight: 'bold', color: INK.text };
const HALF_BASELINES = [16, 34] as const;
const JOINT = ' + ';
const MARK_PX = 18;
const SPACE = 9;
/** However long the labels are, the values keep more than half of the column. */
const WIDEST_LABEL = 0.44;

const styleOf = (family: Family | 'unknown') => (family === 'unknown' ? UNKNOWN_STYLE : FAMILY_STYLE[family]);

const labelWidthOf = (rows: readonly Row[], width: number): number => {
  const widths = rows.map(({ label }) => widthOf(drawable(label), LABEL.sizePx, LABEL.weight));
  return Math.ceil(Math.min(width * WIDEST_LABEL, Math.max(...widths)));
};

const markOf = ({ family }: Row, x: number, y: number): DrawingElement[] =>
  family === 'none'
    ? []
    : [{ kind: 'mark', ...styleOf(family), x, y: y + BASELINE - MARK_PX, sizePx: MARK_PX }];

const drawValue = (value: string, { x, y, width }: Column): DrawingElement[] => {
  const joint = value.lastIndexOf(JOINT);
  if (joint <= 0 || widthOf(drawable(value), VALUE.smallestPx, VALUE.weight) <= width) {
    return [textIn(value, { x, y: y + BASELINE, width }, VALUE)];
  }
  const [first, second] = HALF_BASELINES;
  return [
    textIn(value.slice(0, joint), { x, y: y + first, width }, HALF),
    textIn(value.slice(joint + 1), { x, y: y + second, width }, HALF),
  ];
};

const drawRow = (row: Row, { x, y, width }: Column, labelWidth: number): DrawingElement[] => {
  const markX = x + labelWidth + SPACE;
  const valueX = row.family === 'none' ? markX : markX + MARK_PX + SPACE;
  return [
    textIn(row.label, { x, y: y + BASELINE, width: labelWidth }, LABEL),
    ...markOf(row, markX, y),
    ...drawValue(row.value, { x: valueX, y, width: x + width - valueX }),
  ];
};

/** Rows below each other, their values lined up. */
export const drawRows = (rows: readonly Row[], column: Column): DrawingElement[] => {
  const labelWidth = labelWidthOf(rows, column.width);
  return rows.flatMap((row, index) =>
    drawRow(row, { ...column, y: column.y + index * ROW_HEIGHT }, labelWidth),
  );
};

/** At most so many rows; the last one then says how many more there are. */
export const limitRows = (
  rows: readonly Row[],
  most: number,
  more: (count: string) => string,
): readonly Row[] => {
  if (rows.length <= most) return rows;
  const hidden = rows.length - most + 1;
  return [...rows.slice(0, most - 1), { label: '', value: more(`+ ${hidden}`), family: 'none' }];
};
