import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { folderOf } from '../../tools/audio/manifest.ts';

declare global {
  /** In the page: a file from its text. */
  var bytesOf: (text: string) => ArrayBuffer;
}

/** A sound file as text, for a page that has no files. */
export const base64 = (name: string): string =>
  readFileSync(join(folderOf(name), `${name}.mp3`)).toString('base64');

const decodeBase64 = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;

/** Gives the page `bytesOf`. */
export const giveBytesOf = (page: Page): Promise<unknown> =>
  page.addScriptTag({ content: `globalThis.bytesOf = ${decodeBase64.toString()};` });
