import type { Align, TextElement } from './drawing';
import { hasGlyph, type Weight, widthOf } from './font';

/** Text is set at `sizePx`, smaller where it would not fit, and cut where `smallestPx` is too wide. */
export interface TextStyle {
  sizePx: number;
  smallestPx: number;
  weight: Weight;
  color: string;
}

/** `x` is the edge that `align` names (default: start), `y` the baseline. */
export interface TextPlace {
  x: number;
  y: number;
  width: number;
  align?: Align;
}

const ELLIPSIS = '…';

/** French groups digits with a narrow space that the font does not have; the other is as good. */
const NARROW_SPACE = /\u202f/g;
const NO_BREAK_SPACE = '\u00a0';

const bareLetter = (letter: string): string => {
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every(hasGlyph) ? bare : '?';
};

/** More than any line holds, so that a very long text costs no more than a long one. */
const LONGEST_LINE = 400;

/** The same text on one line, in letters that the font has. */
export const drawable = (text: string): string =>
  [...text.slice(0, LONGEST_LINE).normalize('NFC').replace(NARROW_SPACE, NO_BREAK_SPACE)]
    .map((letter) => (/\s/.test(letter) && letter !== NO_BREAK_SPACE ? ' ' : letter))
    .filter((letter) => hasGlyph(letter) || !/[\p{M}\p{C}]/u.test(letter))
    .map((letter) => (hasGlyph(letter) ? letter : bareLetter(letter)))
    .join('')
    .replace(/ +/g, ' ')
    .trim();

const cut = (text: string, width: number, { smallestPx, weight }: TextStyle): string => {
  const letters = [...text];
  const kept = letters.findLastIndex(
    (_, last) => widthOf(letters.slice(0, last + 1).join('') + ELLIPSIS, smallestPx, weight) <= width,
  );
  return (
    letters
      .slice(0, kept + 1)
      .join('')
      .trimEnd() + ELLIPSIS
  );
};

/** One line of text that stays inside its place. */
export const textIn = (
  text: string,
  { align = 'start', ...place }: TextPlace,
  style: TextStyle,
): TextElement => {
  const { x, y, width } = place;
  const { sizePx, smallestPx, weight, color } = style;
  const line = drawable(text);
  const wanted = (sizePx * width) / Math.max(1, widthOf(line, sizePx, weight));
  const size = Math.max(smallestPx, Math.min(sizePx, Math.floor(wanted * 10) / 10));
  const fits = widthOf(line, size, weight) <= width;
  return {
    kind: 'text',
    text: fits ? line : cut(line, width, style),
    x,
    y,
    sizePx: size,
    weight,
    color,
    align,
  };
};
