import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import { throwing } from './calls.ts';

/** Names the file calls take. ReadFileOption.encoding. */
export type Encoding = NonNullable<WechatMinigame.ReadFileOption['encoding']>;

const fromCodes = (text: string): ArrayBuffer => Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer;

const toCodes = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (text: string): ArrayBuffer =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer;

const utf16Bytes = (text: string): ArrayBuffer => Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer;

interface Codec {
  decode(bytes: Uint8Array): string;
  encode(text: string): ArrayBuffer;
}

const UTF8: Codec = {
  decode: (bytes) => new native.TextDecoder('utf-8').decode(bytes),
  encode: (text) => new native.TextEncoder().encode(text).slice().buffer,
};
const CODES: Codec = { decode: toCodes, encode: fromCodes };
const UTF16: Codec = {
  decode: (bytes) => new native.TextDecoder('utf-16le').decode(bytes),
  encode: utf16Bytes,
};

const CODECS: Readonly<Record<Encoding, Codec>> = {
  utf8: UTF8,
  'utf-8': UTF8,
  ascii: CODES,
  binary: CODES,
  latin1: CODES,
  base64: { decode: (bytes) => native.btoa(toCodes(bytes)), encode: (text) => fromCodes(native.atob(text)) },
  hex: { decode: toHex, encode: fromHex },
  ucs2: UTF16,
  'ucs-2': UTF16,
  utf16le: UTF16,
  'utf-16le': UTF16,
};

const codec = (encoding: string): Codec => {
  if (!(encoding in CODECS)) throw new CallFailure(`invalid encoding "${encoding}"`);
  return CODECS[encoding as Encoding];
};

/** Text of bytes; an unknown encoding is a failed call. */
export const decodeText = (bytes: ArrayBuffer, encoding: string): string =>
  codec(encoding).decode(new Uint8Array(bytes));

/** Bytes of text; an unknown encoding is a failed call. */
export const encodeText = (text: string, encoding: string): ArrayBuffer => codec(encoding).encode(text);

/** First and last of GBK's two bytes. */
const GBK = { lead: [0x81, 0xfe], trail: [0x40, 0xfe] } as const;

/** A browser only decodes GBK: what each pair of bytes decodes to, the other way round. */
const gbkPairs = (): Map<string, [number, number]> => {
  const decoder = new native.TextDecoder('gbk');
  const pairs = new Map<string, [number, number]>();
  for (let lead: number = GBK.lead[0]; lead <= GBK.lead[1]; lead++) {
    for (let trail: number = GBK.trail[0]; trail <= GBK.trail[1]; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && sign !== '\ufffd' && !pairs.has(sign)) pairs.set(sign, [lead, trail]);
    }
  }
  return pairs;
};

let knownPairs: Map<string, [number, number]> | null = null;

const encodeGbk = (text: string): ArrayBuffer => {
  knownPairs ??= gbkPairs();
  const bytes: number[] = [];
  for (const sign of text) {
    if (sign.charCodeAt(0) < 0x80) bytes.push(sign.charCodeAt(0));
    else bytes.push(...(knownPairs.get(sign) ?? [0x3f]));
  }
  return Uint8Array.from(bytes).buffer;
};

/** Formats of wx.encode and wx.decode. EncodeOption.format. */
const FORMATS: Readonly<Record<string, Codec>> = {
  utf8: UTF8,
  'utf-8': UTF8,
  ucs2: UTF16,
  'ucs-2': UTF16,
  utf16le: UTF16,
  'utf-16le': UTF16,
  latin1: CODES,
  gbk: { decode: (bytes) => new native.TextDecoder('gbk').decode(bytes), encode: encodeGbk },
};

const formatOf = (api: string, context: Context, format: unknown): Codec => {
  const found = format === undefined ? UTF8 : FORMATS[String(format)];
  if (found === undefined) throw new CallFailure(`parameter error: parameter.format is not supported`);
  // The high-performance modes of iOS know UTF-8 alone. EncodeOption.format.
  if (found !== UTF8 && context.host.device.mode === 'ios-hp')
    throw new CallFailure(`${api} supports utf-8 only`);
  return found;
};

export const encodingPlugin = (context: Context) =>
  ({
    encode: ({ data, format }: WechatMinigame.EncodeOption): ArrayBuffer =>
      throwing('encode', () => formatOf('encode', context, format).encode(data)),
    decode: ({ data, format }: WechatMinigame.DecodeOption): string =>
      throwing('decode', () => formatOf('decode', context, format).decode(new Uint8Array(data))),
  }) satisfies Partial<WechatMinigame.Wx>;
