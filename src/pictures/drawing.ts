import type { Weight } from './font';
import type { MarkShape } from './marks';

/** One line of text; `x` is its left, middle or right edge by `align`, `y` its baseline. All in pixels. */
export interface TextElement {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  sizePx: number;
  weight: Weight;
  color: string;
  align: Align;
}

export type Align = 'start' | 'middle' | 'end';

export interface PanelElement {
  kind: 'panel';
  x: number;
  y: number;
  width: number;
  height: number;
  color: string;
  outline?: string;
}

/** A filled figure in a square of `sizePx`. */
export interface MarkElement {
  kind: 'mark';
  shape: MarkShape;
  x: number;
  y: number;
  sizePx: number;
  color: string;
}

export type DrawingElement = TextElement | PanelElement | MarkElement;

export interface Drawing {
  width: number;
  height: number;
  background: string;
  elements: readonly DrawingElement[];
}

/** One part of a card, drawn below what is above it. */
export interface Section {
  elements: readonly DrawingElement[];
  height: number;
}
