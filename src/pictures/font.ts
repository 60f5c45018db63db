import { readFileSync } from 'node:fs';
import { readAdvances } from './advances';

/** Atkinson Hyperlegible (Braille Institute, SIL Open Font License): drawn to be told apart at small sizes. */
export const FONT_FAMILY = 'Atkinson Hyperlegible';

export type Weight = 'regular' | 'bold';

/** Paths of the bundled TrueType files. */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: require.resolve(
    '@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf',
  ),
  bold: require.resolve('@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf'),
};

const ADVANCES: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: readAdvances(readFileSync(FONT_FILES.regular)),
  bold: readAdvances(readFileSync(FONT_FILES.bold)),
};

/** Both weights have the same letters. */
export const hasGlyph = (letter: string): boolean => ADVANCES.regular.has(letter.codePointAt(0) ?? 0);

/**
 * How wide a line is set, in pixels; the ink of its first and last letter may reach a little further ("jq").
 * Letters without a glyph count nothing.
 */
export const widthOf = (text: string, sizePx: number, weight: Weight): number =>
  [...text].reduce((sum, letter) => sum + (ADVANCES[weight].get(letter.codePointAt(0) ?? 0) ?? 0), 0) *
  sizePx;
