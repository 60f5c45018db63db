import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { drawGearCard } from '../../src/pictures/gear-card';
import type { GearCard } from '../../src/pictures/renderer';
import { toSvg } from '../../src/pictures/svg';
import { anyCard, cardWith } from './cards';

const plain = (xml: string): string =>
  xml.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

const svgOf = (card: GearCard): string => toSvg(drawGearCard(card));

describe('the SVG of a card', () => {
  it('says exactly the texts of the drawing, whatever they hold', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom('<', '&', '"', "'", ']]>', '&lt;', '<!--'), (card, special) => {
        const drawing = drawGearCard({ ...card, title: `${special}${card.title}${special}` });
        const written = [...toSvg(drawing).matchAll(/<text [^<>]*>([^<>]*)<\/text>/g)].map(([, text = '']) =>
          plain(text),
        );
        expect(written).toEqual(
          drawing.elements.flatMap((element) => (element.kind === 'text' ? [element.text] : [])),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is well-formed: the renderer reads any card', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const font = { loadSystemFonts: false };
        expect(new Resvg(svgOf(card), { font }).width).toBe(1000);
      }),
      { numRuns: 30 },
    );
  });

  it('refers to nothing outside of itself', () => {
    const title = '<image href="http://example.org/x.png"/>';
    const tags = svgOf(cardWith({ title })).match(/<[^<>]*>/g) ?? [];
    expect(new Set(tags.map((tag) => tag.split(/[ >]/)[0]))).toEqual(
      new Set(['<svg', '<rect', '<text', '</text', '<path', '</svg']),
    );
    expect(tags.join()).not.toMatch(/href|url\(|style="(?!font-kerning: none")/);
  });
});
