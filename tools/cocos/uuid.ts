import { createHash } from 'node:crypto';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Hexadecimal digits that are kept as they are; each three of the rest become two of base 64. */
const KEPT_OF_SCRIPT = 5;
const KEPT_OF_NODE = 2;

/** A uuid that is the same for the same name for ever: what names an asset by it must find it after every generation. */
export const uuidOf = (name: string): string => {
  const hash = createHash('md5').update(`tuanyuan/${name}`).digest('hex');
  const hex = `${hash.slice(0, 12)}4${hash.slice(13, 16)}a${hash.slice(17)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const compress = (uuid: string, kept: number): string => {
  const hex = uuid.replace(/-/g, '');
  let out = hex.slice(0, kept);
  for (let at = kept; at < hex.length; at += 3) {
    const value = Number.parseInt(hex.slice(at, at + 3), 16);
    out += BASE64[value >> 6]! + BASE64[value & 63]!;
  }
  return out;
};

/** How a scene names a script's class: 23 characters. */
export const scriptType = (uuid: string): string => compress(uuid, KEPT_OF_SCRIPT);

/** How a scene names its nodes and components: 22 characters. */
export const nodeId = (name: string): string => compress(uuidOf(name), KEPT_OF_NODE);
