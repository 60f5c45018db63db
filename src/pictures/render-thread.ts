import { altTextOf } from './alt-text';
import { drawGearCard } from './gear-card';
import { toPng } from './raster';
import type { GearCard } from './renderer';
import { toSvg } from './svg';

/** Runs inside a worker thread: drawing is synchronous. */
export const gearCard = (card: GearCard) => ({
  png: toPng(toSvg(drawGearCard(card))),
  altText: altTextOf(card),
});
