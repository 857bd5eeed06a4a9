import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import optimise, { init } from '@jsquash/oxipng/optimise.js';

const CODEC = createRequire(import.meta.url).resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm');

/** More takes four times as long for a thousandth. */
const LEVEL = 2;

let ready: Promise<unknown> | null = null;

const prepare = (): Promise<unknown> => {
  ready ??= WebAssembly.compile(readFileSync(CODEC)).then((module) => init(module));
  return ready;
};

/** Writes the pixels in fewer bytes: zlib's hardest try leaves a tenth on the table. */
export const squeeze = async (png: Buffer): Promise<Buffer> => {
  await prepare();
  const { buffer } = Uint8Array.from(png);
  return Buffer.from(await optimise(buffer, { level: LEVEL, interlace: false, optimiseAlpha: false }));
};
