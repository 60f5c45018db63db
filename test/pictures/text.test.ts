import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { FONT_FAMILY, FONT_FILES, hasGlyph, type Weight, widthOf } from '../../src/pictures/font';
import { drawable, textIn } from '../../src/pictures/text';

const STYLE = { sizePx: 30, smallestPx: 20, weight: 'bold', color: '#fff' } as const;

const anyText = fc.string({ unit: 'grapheme', maxLength: 500 });
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 éèàçœŒÉ’…·+/%,.-'];
const line = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 40 }).map((it) => it.join(''));

/** Width that the renderer itself draws. */
const inkWidth = (text: string, sizePx: number, weight: Weight): number => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100"><text x="20" y="60" font-family="${FONT_FAMILY}" font-weight="${weight === 'bold' ? 700 : 400}" font-size="${sizePx}">${text}</text></svg>`;
  const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES) };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
};

describe('a line of text', () => {
  it('fits any place of 40 pixels or more, or is cut', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 1000 }), (text, width) => {
        const set = textIn(text, { x: 0, y: 0, width }, STYLE);
        expect(widthOf(set.text, set.sizePx, set.weight)).toBeLessThanOrEqual(width);
        expect(set.sizePx).toBeGreaterThanOrEqual(STYLE.smallestPx);
      }),
    );
  });

  it('is set only in letters that the font has, without breaks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...drawable(text)].filter((letter) => !hasGlyph(letter))).toEqual([]);
      }),
    );
    expect(drawable('a\n\tb\u202fc \u0000ő ạ ж 😀 ﬁ')).toBe('a b\u00a0c ő a ? ? fi');
  });

  it('keeps its words when it fits and its size when there is room', () => {
    expect(textIn('Épaulières', { x: 5, y: 9, width: 900, align: 'end' }, STYLE)).toEqual({
      ...{ kind: 'text', text: 'Épaulières', x: 5, y: 9, align: 'end' },
      ...{ sizePx: 30, weight: 'bold', color: '#fff' },
    });
  });

  it('is never drawn wider than it was measured', () => {
    fc.assert(
      fc.property(line, fc.constantFrom<Weight>('regular', 'bold'), (text, weight) => {
        expect(inkWidth(text, 30, weight)).toBeLessThanOrEqual(widthOf(text, 30, weight) + 2);
      }),
      { numRuns: 200 },
    );
  });
});
