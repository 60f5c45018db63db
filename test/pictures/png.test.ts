import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { drawGearCard } from '../../src/pictures/gear-card';
import { type Bitmap, toIndexedPng } from '../../src/pictures/indexed-png';
import { toPng } from '../../src/pictures/raster';
import { toSvg } from '../../src/pictures/svg';
import { anyCard } from './cards';

/** In the header: 8 bytes of signature, 8 of the chunk's frame, 9 of sizes and depth. */
const COLOR_TYPE_AT = 25;
const INDEXED = 3;

/** Reads back what an indexed, unfiltered PNG says. */
const decode = (png: Buffer) => {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.set(type, png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const part = (type: string): Buffer => chunks.get(type) ?? Buffer.alloc(0);
  const width = part('IHDR').readUInt32BE(0);
  const height = part('IHDR').readUInt32BE(4);
  const palette = part('PLTE');
  const indices = [...inflateSync(part('IDAT'))].filter((_, index) => index % (width + 1) !== 0);
  const pixels = indices.flatMap((index) => [...palette.subarray(3 * index, 3 * index + 3), 255]);
  return { types: [...chunks.keys()], width, height, pixels };
};

const bitmap: fc.Arbitrary<Bitmap> = fc
  .record({ width: fc.integer({ min: 1, max: 20 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc
      .array(fc.integer({ min: 0, max: 0xffffff }), { minLength: width * height, maxLength: width * height })
      .map((colors) => ({
        width,
        height,
        pixels: Buffer.from(colors.flatMap((color) => [color >>> 16, (color >>> 8) & 255, color & 255, 255])),
      })),
  );

describe('the PNG of a card', () => {
  it('takes at most 200 KB and 256 colours, whatever is on it', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const png = toPng(toSvg(drawGearCard(card)));
        expect(png.length).toBeLessThanOrEqual(200 * 1024);
        expect(png[COLOR_TYPE_AT]).toBe(INDEXED);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an indexed PNG', () => {
  it('holds every pixel of the picture', () => {
    fc.assert(
      fc.property(bitmap, (picture) => {
        const png = toIndexedPng(picture);
        expect(png).not.toBeNull();
        expect(decode(png ?? Buffer.alloc(0))).toEqual({
          types: ['IHDR', 'PLTE', 'IDAT', 'IEND'],
          width: picture.width,
          height: picture.height,
          pixels: [...picture.pixels],
        });
      }),
    );
  });

  it('is not made of more than 256 colours', () => {
    const pixels = Buffer.from(Array.from({ length: 257 }, (_, n) => [n >>> 8, n & 255, 0, 255]).flat());
    expect(toIndexedPng({ width: 257, height: 1, pixels })).toBeNull();
    expect(toIndexedPng({ width: 256, height: 1, pixels: pixels.subarray(0, 1024) })).not.toBeNull();
  });
});
