/** Code points a TrueType file has a glyph for, and which, from the segments (format 4) of its Unicode character map. */
const readCharacters = (font: Buffer): Map<number, number> => {
  const map = tableAt(font, 'cmap');
  const found = new Map<number, number>();
  for (let at = 0; at < font.readUInt16BE(map + 2); at += 1) {
    const subtable = map + font.readUInt32BE(map + 4 + at * 8 + 4);
    if (font.readUInt16BE(subtable) === 4) addSegments(font, subtable, found);
  }
  return found;
};

export const glyphsOf = (font: Buffer): Set<number> => new Set(readCharacters(font).keys());

/** How wide each sign is set, in shares of the size. */
export const advancesOf = (font: Buffer): Map<number, number> => {
  const unitsPerEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const counted = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const widths = tableAt(font, 'hmtx');
  const advance = (glyph: number): number =>
    font.readUInt16BE(widths + 4 * Math.min(glyph, counted - 1)) / unitsPerEm;
  return new Map([...readCharacters(font)].map(([code, glyph]) => [code, advance(glyph)]));
};

const tableAt = (font: Buffer, name: string): number => {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const entry = 12 + at * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`no ${name} table`);
};

const addSegments = (font: Buffer, subtable: number, found: Map<number, number>): void => {
  const size = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  for (let at = 0; at < size; at += 2) {
    const first = font.readUInt16BE(starts + at);
    const last = font.readUInt16BE(ends + at);
    const delta = font.readUInt16BE(starts + size + at);
    const place = starts + 2 * size + at;
    const offset = font.readUInt16BE(place);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : font.readUInt16BE(place + offset + 2 * (code - first));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
};
