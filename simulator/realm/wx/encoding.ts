import { native } from '../natives.ts';
import { CallFailure } from './calls.ts';

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

export const encodingPlugin = () =>
  ({
    encode: ({ data }: WechatMinigame.EncodeOption): ArrayBuffer => encodeText(data, 'utf8'),
    decode: ({ data, format }: WechatMinigame.DecodeOption): string =>
      new native.TextDecoder(format === 'gbk' ? 'gbk' : 'utf-8').decode(data as ArrayBuffer),
  }) satisfies Partial<WechatMinigame.Wx>;
