import { crc32, deflateSync } from 'node:zlib';
import { paeth } from './paeth.ts';
import type { Pixels } from './render.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PAETH_FILTER = 4;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
};

/** Eight bits a channel, red green blue alpha, not interlaced. */
const header = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return data;
};

const filterRows = ({ width, height, data }: Pixels): Buffer => {
  const row = width * 4;
  const out = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    out[y * (row + 1)] = PAETH_FILTER;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= 4 ? data[at - 4]! : 0;
      const up = y > 0 ? data[at - row]! : 0;
      const corner = x >= 4 && y > 0 ? data[at - row - 4]! : 0;
      out[y * (row + 1) + 1 + x] = data[at]! - paeth(left, up, corner);
    }
  }
  return out;
};

/**
 * A truecolour PNG with the one filter that `smooth` smooths for; encoders that choose filters undo its gain. Compressed in
 * haste: `squeeze` does that again.
 */
export const encodePng = (pixels: Pixels): Buffer =>
  Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(pixels.width, pixels.height)),
    chunk('IDAT', deflateSync(filterRows(pixels), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
