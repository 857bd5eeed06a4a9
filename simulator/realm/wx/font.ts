import { native } from '../natives.ts';
import type { Files } from './files.ts';

const FAMILY_NAME_ID = 1;
const WINDOWS_PLATFORM = 3;

/** Offset of a table in a TrueType file, or null. */
const tableAt = (view: DataView, tag: string): number | null => {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const found = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (found === tag) return view.getUint32(record + 8);
  }
  return null;
};

const utf16 = (view: DataView, start: number, length: number): string => {
  let text = '';
  for (let at = start; at < start + length; at += 2) text += String.fromCharCode(view.getUint16(at));
  return text;
};

/** The family a TrueType file calls itself, from its `name` table; null when it has none that can be read. */
const familyName = (bytes: ArrayBuffer): string | null => {
  const view = new DataView(bytes);
  const names = tableAt(view, 'name');
  if (names === null) return null;
  const texts = names + view.getUint16(names + 4);
  for (let index = 0; index < view.getUint16(names + 2); index++) {
    const record = names + 6 + index * 12;
    const matches =
      view.getUint16(record) === WINDOWS_PLATFORM && view.getUint16(record + 6) === FAMILY_NAME_ID;
    if (matches) return utf16(view, texts + view.getUint16(record + 10), view.getUint16(record + 8));
  }
  return null;
};

/** Fonts given as bytes are ready at once, so the answer can be given synchronously as the host does. */
const load = (files: Files, path: string): string | null => {
  try {
    const bytes = files.bytes(path);
    const family = familyName(bytes);
    if (family === null) return null;
    const face = new native.FontFace(family, bytes);
    if (face.status !== 'loaded') return null;
    native.fonts.add(face);
    return family;
  } catch {
    return null;
  }
};

const lineHeight = (option: WechatMinigame.GetTextLineHeightOption): number => {
  const sheet = native.createElement('canvas').getContext('2d')!;
  const { fontStyle = 'normal', fontWeight = 'normal', fontSize = 16, fontFamily, text } = option;
  sheet.font = `${fontStyle} ${fontWeight} ${fontSize}px ${fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = sheet.measureText(text);
  return Math.ceil(fontBoundingBoxAscent + fontBoundingBoxDescent);
};

export const fontPlugin = (files: Files) =>
  ({
    // Typed as text; null where the font cannot be used.
    loadFont: (path: string) => load(files, path) as string,
    getTextLineHeight: lineHeight,
  }) satisfies Partial<WechatMinigame.Wx>;
