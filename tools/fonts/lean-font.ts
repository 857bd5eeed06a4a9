import { fitContour } from './fit-contour.ts';
import { readOutline, writeOutline } from './outline.ts';

/** By its four letters. */
export type Tables = ReadonlyMap<string, Buffer>;

const HEAD_BYTES = 12;
const ENTRY_BYTES = 16;
/** The sum of a whole font, by which it is told from a broken one. */
const WHOLE_SUM = 0xb1b0afba;

/** For rasters of one bit, and for outlines with instructions: these have none. */
const UNUSED = ['gasp', 'prep'];

export const readTables = (font: Buffer): Tables =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
      const entry = HEAD_BYTES + ENTRY_BYTES * at;
      const from = font.readUInt32BE(entry + 8);
      return [
        font.toString('latin1', entry, entry + 4),
        Buffer.from(font.subarray(from, from + font.readUInt32BE(entry + 12))),
      ];
    }),
  );

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

const sumOf = (bytes: Buffer): number => {
  let sum = 0;
  const whole = padded(bytes);
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
};

/** The head's own sum of the whole is no part of its table's. */
const tableSum = (name: string, table: Buffer): number =>
  name === 'head' ? (sumOf(table) - table.readUInt32BE(8)) >>> 0 : sumOf(table);

const writeFont = (tables: Tables): Buffer => {
  const names = [...tables.keys()].sort();
  const head = Buffer.alloc(HEAD_BYTES + ENTRY_BYTES * names.length);
  const power = Math.floor(Math.log2(names.length));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(names.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (names.length - 2 ** power), 10);
  let from = head.length;
  names.forEach((name, at) => {
    const table = tables.get(name)!;
    const entry = HEAD_BYTES + ENTRY_BYTES * at;
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(tableSum(name, table), entry + 4);
    head.writeUInt32BE(from, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    from += padded(table).length;
  });
  return Buffer.concat([head, ...names.map((name) => padded(tables.get(name)!))]);
};

export const glyphsOf = (glyf: Buffer, loca: Buffer, long: boolean): readonly Buffer[] => {
  const count = loca.length / (long ? 4 : 2) - 1;
  const place = (at: number): number => (long ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at));
  return Array.from({ length: count }, (_, at) => Buffer.from(glyf.subarray(place(at), place(at + 1))));
};

/** Its outline in fewer points; what is put together of others, or comes out no smaller, is kept. */
const leanGlyph = (glyph: Buffer, tolerance: number): Buffer => {
  const contours = readOutline(glyph);
  if (!contours) return Buffer.concat([glyph, Buffer.alloc(glyph.length % 2)]);
  const lean = writeOutline(contours.map((contour) => fitContour(contour, tolerance)));
  return lean.length < glyph.length ? lean : glyph;
};

/** Where each glyph begins, in two bytes where they reach. */
const placesOf = (glyphs: readonly Buffer[]): { loca: Buffer; long: boolean } => {
  let place = 0;
  const places = [0, ...glyphs.map(({ length }) => (place += length))];
  const long = place > 2 * 0xffff;
  const loca = Buffer.alloc(places.length * (long ? 4 : 2));
  places.forEach(
    (it, at) => void (long ? loca.writeUInt32BE(it, 4 * at) : loca.writeUInt16BE(it / 2, 2 * at)),
  );
  return { loca, long };
};

const mostPoints = (glyphs: readonly Buffer[]): number =>
  Math.max(0, ...glyphs.map((glyph) => readOutline(glyph)?.flat().length ?? 0));

/** A left side bearing is where the outline begins: elsewhere it would be moved there. */
const moveBearings = (
  hmtx: Buffer,
  wide: number,
  before: readonly Buffer[],
  after: readonly Buffer[],
): void =>
  after.forEach((glyph, at) => {
    if (glyph.length === 0) return;
    const bearing = at < wide ? 4 * at + 2 : 4 * wide + 2 * (at - wide);
    const moved = glyph.readInt16BE(2) - before[at]!.readInt16BE(2);
    hmtx.writeInt16BE(hmtx.readInt16BE(bearing) + moved, bearing);
  });

/** A font of these tables and glyphs, with its sum. */
export const withGlyphs = (given: Tables, glyphs: readonly Buffer[]): Buffer => {
  const tables = new Map(given);
  const head = tables.get('head')!;
  const { loca, long } = placesOf(glyphs);
  head.writeInt16BE(long ? 1 : 0, 50);
  head.writeUInt32BE(0, 8);
  tables.set('glyf', Buffer.concat(glyphs));
  tables.set('loca', loca);
  head.writeUInt32BE((WHOLE_SUM - sumOf(writeFont(tables))) >>> 0, 8);
  return writeFont(tables);
};

/** A TrueType font whose outlines have as few points as stay within `tolerance` of its units. */
export const leanFont = (font: Buffer, tolerance: number): Buffer => {
  const tables = new Map(readTables(font));
  for (const name of UNUSED) tables.delete(name);
  const head = tables.get('head')!;
  const maxp = tables.get('maxp')!;
  const before = glyphsOf(tables.get('glyf')!, tables.get('loca')!, head.readInt16BE(50) === 1);
  const after = before.map((glyph) => leanGlyph(glyph, tolerance));
  moveBearings(tables.get('hmtx')!, tables.get('hhea')!.readUInt16BE(34), before, after);
  maxp.writeUInt16BE(mostPoints(after), 6);
  return withGlyphs(tables, after);
};
