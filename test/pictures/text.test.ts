import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { FONT_FILES, hasGlyph, type Weight, widthOf } from '../../src/pictures/font';
import { toSvg } from '../../src/pictures/svg';
import { drawable, textIn } from '../../src/pictures/text';

const STYLE = { sizePx: 30, smallestPx: 20, weight: 'bold', color: '#fff' } as const;

const anyText = fc.string({ unit: 'grapheme', maxLength: 500 });
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 éèàçœŒÉ’…·+/%,.-'];
const line = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 40 }).map((it) => it.join(''));

/** Of the ink of the first and the last letter, of the letters' height: as wide as `jq` needs it. */
const OVERHANG = 0.15;

/** Width that the renderer itself draws. */
const inkWidth = (text: string, sizePx: number, weight: Weight): number => {
  const place = { x: 20, y: 60, color: '#fff', align: 'start' } as const;
  const elements = [{ kind: 'text', text, sizePx, weight, ...place } as const];
  const drawn = toSvg({ width: 4000, height: 100, background: '#000', elements });
  const svg = drawn.replace(/<rect[^>]*>/, '');
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
        expect(inkWidth(text, 30, weight)).toBeLessThanOrEqual(widthOf(text, 30, weight) + OVERHANG * 30);
      }),
      {
        numRuns: 200,
        examples: [
          ['jq', 'bold'],
          ['j'.repeat(40), 'bold'],
          ['l,'.repeat(20), 'regular'],
        ],
      },
    );
  });
});
