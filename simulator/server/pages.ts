import { EDITION as FILE_EDITION, type Manifest, type PackageFile, STRICT } from '../protocol/manifest.ts';
import { openDataScripts, scriptsOf } from './package-files.ts';
import { SYSTEM_FONT, SYSTEM_FONT_FACES } from './system-font.ts';

/**
 * The realm's policy has no 'unsafe-eval': eval and every way to the Function constructor throw by themselves.
 * Compiled modules may be made of bytes: they reach what they are handed and nothing else.
 * Pictures and requests may leave the machine, as a game's may; scripts may not come from elsewhere.
 */
export const REALM_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: blob: http: https:",
  "media-src 'self' data: blob: http: https:",
  "font-src 'self' data:",
  "connect-src 'self' http: https: ws: wss:",
  "frame-ancestors 'self'",
].join('; ');

/** A worker's thread: no network, no eval. */
export const WORKER_POLICY = "default-src 'none'";

/** The simulator's own pages: nothing from elsewhere. Browser drivers wait for conditions by eval. */
export const SHELL_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: http: https:",
  "frame-ancestors 'self'",
].join('; ');

/** In the address of the simulator's own code, which a page may keep: another server has other code. */
const EDITION = Date.now().toString(36);

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const scriptTag = (url: string): string => `<script src="${escapeHtml(url)}"></script>`;

const codeUrl = ({ path, edition }: PackageFile, strict: boolean): string =>
  `/package/code/${path.split('/').map(encodeURIComponent).join('/')}?${FILE_EDITION}=${edition}${strict ? `&${STRICT}` : ''}`;

export const realmPage = (manifest: Manifest, strict: boolean): string => `<!doctype html>
<meta charset="utf-8">
<style>
html, body { margin: 0; height: 100%; overflow: hidden; background: #000; }
canvas { position: relative; z-index: 1; display: block; width: 100%; height: 100%; }
</style>
<body>
${SYSTEM_FONT}
${[scriptTag(`/simulator/realm.js?${EDITION}`), ...scriptsOf(manifest, null).map((file) => scriptTag(codeUrl(file, strict)))].join('\n')}
</body>
`;

/** The open-data domain lies over the game: nothing but its layer is to be seen. */
export const openDataPage = (manifest: Manifest, strict: boolean): string => `<!doctype html>
<meta charset="utf-8">
<style>
html, body { margin: 0; height: 100%; overflow: hidden; background: transparent; }
canvas { position: absolute; display: block; left: 0; top: 0; }
</style>
<body>
${SYSTEM_FONT}
${[scriptTag(`/simulator/open-data.js?${EDITION}`), ...openDataScripts(manifest).map((file) => scriptTag(codeUrl(file, strict)))].join('\n')}
</body>
`;

/** With `watch` the page hears of each new build. */
export const shellPage = (name: 'phone' | 'desk', title: string, watch: boolean): string => `<!doctype html>
<html lang="zh-CN"${watch ? ' data-watch' : ''}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/simulator/${name}.css">
${SYSTEM_FONT_FACES}
<body>
${scriptTag(`/simulator/${name}.js?${EDITION}`)}
</body>
</html>
`;
