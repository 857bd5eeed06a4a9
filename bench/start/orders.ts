import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sharp from 'sharp';
import { listFiles } from '../../tools/build/list-files.ts';
import type { ContextNames, Picture, StartOrder } from './started.ts';

export type PeerName = 'pixi' | 'phaser';

/** What a start cannot read: subpackages, which have not come yet, and the other domain. */
const LATE = /^assets\/(audio|music|pages|crisp|themes|guests)\/|^open-data\//;
const NO_NAMES: ContextNames = { numbers: {}, calls: [] };

const pictureOf = async (file: string): Promise<Picture> => {
  const { width = 1, height = 1 } = await sharp(file).metadata();
  return { width, height, address: `data:image/png;base64,${readFileSync(file).toString('base64')}` };
};

/** The built package in a folder, `game.js` and what it reads. */
export const packageOrder = async (folder: string): Promise<StartOrder> => {
  const paths = listFiles(folder).filter((path) => !LATE.test(path));
  const pictures = paths.filter((path) => path.endsWith('.png'));
  const texts = paths.filter((path) => /\.(js|json)$/.test(path));
  return {
    kind: 'package',
    texts: Object.fromEntries(texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    pictures: Object.fromEntries(
      await Promise.all(pictures.map(async (path) => [path, await pictureOf(join(folder, path))] as const)),
    ),
    names: NO_NAMES,
  };
};

/** A script of the bench as one file, minified as a shipped one is. */
export const bundle = async (name: string, minify: boolean): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    write: false,
    minify,
    format: 'iife',
    target: 'es2020',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
};

/** A page of a peer that shows pictures of our atlas; null where the peer is not installed. */
export const peerOrder = async (peer: PeerName, ours: StartOrder): Promise<StartOrder | null> => {
  try {
    const text = await bundle(`${peer}-page.ts`, true);
    return { ...ours, kind: 'page', texts: { ...ours.texts, 'page.js': text } };
  } catch {
    return null;
  }
};
