import type { Drawing, DrawingElement, MarkElement, PanelElement, TextElement } from './drawing';
import { FONT_FAMILY } from './font';
import { MARK_PATHS } from './marks';

const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const WEIGHTS = { regular: 400, bold: 700 } as const;
const CORNER_PX = 14;

const textSvg = ({ text, x, y, sizePx, weight, color, align }: TextElement): string =>
  `<text x="${x}" y="${y}" font-size="${sizePx}" font-weight="${WEIGHTS[weight]}" text-anchor="${align}" fill="${color}">${escapeXml(text)}</text>`;

const panelSvg = ({ x, y, width, height, color, outline }: PanelElement): string => {
  const stroke = outline === undefined ? '' : ` stroke="${outline}" stroke-width="3"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${CORNER_PX}" fill="${color}"${stroke}/>`;
};

const markSvg = ({ shape, x, y, sizePx, color }: MarkElement): string =>
  `<path transform="translate(${x} ${y}) scale(${sizePx})" d="${MARK_PATHS[shape]}" fill="${color}"/>`;

const elementSvg = (element: DrawingElement): string => {
  switch (element.kind) {
    case 'text':
      return textSvg(element);
    case 'panel':
      return panelSvg(element);
    case 'mark':
      return markSvg(element);
  }
};

/** Without kerning, which moves some letters apart ("jj", "tl"): text is as wide as `widthOf` measures it. */
const ROOT = `font-family="${FONT_FAMILY}" style="font-kerning: none"`;

/** The drawing as an SVG document without any reference to the outside. */
export const toSvg = ({ width, height, background, elements }: Drawing): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${ROOT}>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...elements.map(elementSvg),
    '</svg>',
  ].join('\n');
