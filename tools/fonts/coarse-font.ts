import { glyphsOf, readTables, type Tables, withGlyphs } from './lean-font.ts';
import { readOutline, writeOutline } from './outline.ts';

/** Signed numbers of two bytes in font units, by table: where they stand (OpenType 1.9). */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  head: [36, 38, 40, 42],
  hhea: [4, 6, 8, 10, 12, 14, 16, 22],
  'OS/2': [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88],
  post: [8, 10],
};
const UNITS_PER_EM = 18;
const BOX = [2, 4, 6, 8];

/** Flags of a part of a glyph that is put together of others. */
const WORDS = 1;
const PLACED = 2;
const MORE = 32;
const TURNED: readonly (readonly [flag: number, bytes: number])[] = [
  [8, 2],
  [64, 4],
  [128, 8],
];

const scaleAt = (bytes: Buffer, places: readonly number[], scale: number): void => {
  for (const at of places)
    if (at + 2 <= bytes.length) bytes.writeInt16BE(Math.round(bytes.readInt16BE(at) * scale), at);
};

/** Where its parts lie. */
const scaleParts = (glyph: Buffer, scale: number): void => {
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = glyph.readUInt16BE(at);
    if (!(flags & PLACED)) throw new Error('a glyph that is hung up by its points');
    if (flags & WORDS) scaleAt(glyph, [at + 4, at + 6], scale);
    else
      for (const place of [at + 4, at + 5]) glyph.writeInt8(Math.round(glyph.readInt8(place) * scale), place);
    const turned = TURNED.find(([flag]) => flags & flag)?.[1] ?? 0;
    at += (flags & WORDS ? 8 : 6) + turned;
  }
};

const scaleGlyph = (glyph: Buffer, scale: number): Buffer => {
  if (glyph.length === 0) return glyph;
  const contours = readOutline(glyph);
  if (contours)
    return writeOutline(
      contours.map((contour) =>
        contour.map(({ x, y, on }) => ({ x: Math.round(x * scale), y: Math.round(y * scale), on })),
      ),
    );
  const scaled = Buffer.concat([glyph, Buffer.alloc(glyph.length % 2)]);
  scaleAt(scaled, BOX, scale);
  scaleParts(scaled, scale);
  return scaled;
};

const scaleMetrics = (tables: Tables, scale: number): void => {
  for (const [name, places] of Object.entries(LENGTHS)) scaleAt(tables.get(name)!, places, scale);
  const hmtx = tables.get('hmtx')!;
  scaleAt(
    hmtx,
    Array.from({ length: hmtx.length / 2 }, (_, at) => 2 * at),
    scale,
  );
};

/**
 * The font on a coarser grid, of so many units an em: most steps of an outline then fit into a byte. Kerning is not scaled; a face that
 * has any is refused.
 */
export const coarseFont = (font: Buffer, unitsPerEm: number): Buffer => {
  const tables = readTables(font);
  if (tables.has('GPOS') || tables.has('kern')) throw new Error('kerning would be lost');
  const head = tables.get('head')!;
  const scale = unitsPerEm / head.readUInt16BE(UNITS_PER_EM);
  const glyphs = glyphsOf(tables.get('glyf')!, tables.get('loca')!, head.readInt16BE(50) === 1);
  scaleMetrics(tables, scale);
  head.writeUInt16BE(unitsPerEm, UNITS_PER_EM);
  return withGlyphs(
    tables,
    glyphs.map((glyph) => scaleGlyph(glyph, scale)),
  );
};
