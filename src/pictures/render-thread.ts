import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES } from './font';
import type { GearCard } from './renderer';

const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Runs inside a worker thread. */
export const gearCard = ({ title, subtitle }: GearCard) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="700" font-family="${FONT_FAMILY}"><rect width="1000" height="700" fill="#17191e"/><text x="40" y="80" font-size="44" font-weight="700" fill="#fff">${escapeXml(title)}</text><text x="40" y="120" font-size="28" fill="#ccc">${escapeXml(subtitle)}</text></svg>`;
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FONT_FAMILY },
    logLevel: 'off',
  }).render();
  return { png: image.asPng(), altText: `${title}, ${subtitle}`.slice(0, 1024) };
};
