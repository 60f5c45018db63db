import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES } from './font';
import { toIndexedPng } from './indexed-png';

/** An SVG document as PNG bytes. The program's own fonts only; nothing is fetched. */
export const toPng = (svg: string): Buffer => {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FONT_FAMILY },
    logLevel: 'off',
  }).render();
  return toIndexedPng(image) ?? image.asPng();
};
