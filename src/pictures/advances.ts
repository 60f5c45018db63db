type Tables = ReadonlyMap<string, number>;

/** Offsets of a TrueType file's tables by their four-letter names. */
const readTables = (font: Buffer): Tables =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)];
    }),
  );

const tableAt = (tables: Tables, name: string): number => {
  const at = tables.get(name);
  if (at === undefined) throw new Error(`The font has no ${name} table.`);
  return at;
};

/** Where the character map for the Basic Multilingual Plane starts (format 4). */
const findCharacterMap = (font: Buffer, cmap: number): number => {
  const starts = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const map = starts.find((start) => font.readUInt16BE(start) === 4);
  if (map === undefined) throw new Error('The font has no character map of format 4.');
  return map;
};

/** [character, glyph] of one run of characters. */
const readSegment = (font: Buffer, map: number, index: number): [number, number][] => {
  const run = font.readUInt16BE(map + 6);
  const at = map + 14 + 2 * index;
  const last = font.readUInt16BE(at);
  const first = font.readUInt16BE(at + run + 2);
  const delta = font.readUInt16BE(at + 2 * run + 2);
  const offset = font.readUInt16BE(at + 3 * run + 2);
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const direct = offset === 0 ? first + step : font.readUInt16BE(at + 3 * run + 2 + offset + 2 * step);
    return [first + step, direct === 0 ? 0 : (direct + delta) & 0xffff];
  });
};

/**
 * Advance widths by character, for a size of one pixel, of a TrueType font
 * (OpenType specification: `cmap` format 4, `hmtx`, `hhea`, `head`).
 */
export const readAdvances = (font: Buffer): ReadonlyMap<number, number> => {
  const tables = readTables(font);
  const map = findCharacterMap(font, tableAt(tables, 'cmap'));
  const unitsPerEm = font.readUInt16BE(tableAt(tables, 'head') + 18);
  const lastMetric = font.readUInt16BE(tableAt(tables, 'hhea') + 34) - 1;
  const metrics = tableAt(tables, 'hmtx');
  const segments = font.readUInt16BE(map + 6) / 2;
  return new Map(
    Array.from({ length: segments }, (_, index) => readSegment(font, map, index))
      .flat()
      .filter(([, glyph]) => glyph !== 0)
      .map(([letter, glyph]) => [
        letter,
        font.readUInt16BE(metrics + 4 * Math.min(glyph, lastMetric)) / unitsPerEm,
      ]),
  );
};
