import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'howler-core';
const CORE = createRequire(import.meta.url).resolve('howler/dist/howler.core.min.js');
const STAND_INS = fileURLToPath(new URL('../../src/audio/browser-audio.ts', import.meta.url));

/**
 * howler's core as a module. The browser names it reads are parameters of the function around it; `global`,
 * `define` and the prefixed context are among them so that it finds and changes nothing outside.
 */
const wrap = (source: string): string => `
import * as local from ${JSON.stringify(STAND_INS)};
const exported = {};
(function (window, document, Audio, AudioContext, XMLHttpRequest, exports, global, define, webkitAudioContext, atob) {
${source}
})(local.browserWindow, local.browserDocument, local.BrowserAudio, local.BrowserAudioContext, local.BrowserRequest, exported, {});
export const Howl = exported.Howl;
export const Howler = exported.Howler;
`;

/** Bundles howler's core (no spatial plugin) for a host that has neither a document nor browser audio. */
export const howlerPlugin = (): Plugin => ({
  name: 'howler',
  setup(build) {
    build.onResolve({ filter: /^howler$/ }, () => ({ path: 'howler', namespace: NAMESPACE }));
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async () => ({
      contents: wrap(await readFile(CORE, 'utf8')),
      loader: 'js',
      resolveDir: dirname(CORE),
      watchFiles: [CORE],
    }));
  },
});
