import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import type { Cloud } from '../cloud/cloud.ts';
import { BUILDS_URL } from '../protocol/builds.ts';
import { EDITION, STRICT } from '../protocol/manifest.ts';
import { ROOM_URL } from '../protocol/room-line.ts';
import { WORKER_URL } from '../protocol/worker-line.ts';
import { World } from '../social/world.ts';
import { avatarPicture } from './avatar.ts';
import { type BrowserCode, buildBrowserCode } from './browser-code.ts';
import { BuildStream } from './build-stream.ts';
import { isOwnHost, isOwnPost } from './callers.ts';
import { answerCall, setSwitches } from './cloud-line.ts';
import { GameRooms } from './game-rooms.ts';
import { LaunchedPackage } from './launched-package.ts';
import { findInside, readManifest, scriptsOf, workerCode, wrappedScript } from './package-files.ts';
import { openDataPage, REALM_POLICY, realmPage, SHELL_POLICY, shellPage, WORKER_POLICY } from './pages.ts';
import { isRawSocketOrder, RawSockets } from './raw-sockets.ts';
import { TooLarge } from './read-text.ts';
import { RealmEvents } from './realm-events.ts';
import { isRelay, relay } from './relay.ts';
import { answerSocial } from './social-line.ts';
import { readSystemFont, SYSTEM_FONT_URL } from './system-font.ts';

export interface ServeOptions {
  /** Folder with game.json and game.js: what would be uploaded. */
  readonly package: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Answers `wx.cloud` on every phone; without one each call fails. The caller closes it. */
  readonly cloud?: Cloud;
  /** People, groups and what they host; a new one in memory when left out. */
  readonly social?: World;
  /** Phones launch the game anew, with what they have stored, whenever `relaunch` is called. */
  readonly watch?: boolean;
}

export interface Simulator {
  /** For instance `http://127.0.0.1:41000`, without a closing slash. */
  readonly url: string;
  /** For tests: sets friends, groups and hosted data without a page. */
  readonly social: World;
  /** With `watch`: tells every open phone that there is another build. */
  relaunch(): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.wav': 'audio/wav',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.ttf': 'font/ttf',
};

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
  /** It is the same for as long as anybody plays: a page need not ask for it again. */
  readonly lasts?: boolean;
}

interface Site {
  readonly host: string;
  readonly folder: string;
  readonly launched: LaunchedPackage;
  readonly code: BrowserCode;
  readonly cloud: Cloud | null;
  readonly social: World;
  readonly builds: BuildStream | null;
  readonly events: RealmEvents;
  readonly sockets: RawSockets;
  readonly rooms: GameRooms;
}

const page = (body: string, policy: string): Answer => ({ type: 'text/html; charset=utf-8', body, policy });
const script = (body: string): Answer => ({ type: 'text/javascript; charset=utf-8', body });

const subpackageCode = async (folder: string, root: string, strict: boolean): Promise<Answer | null> => {
  const manifest = await readManifest(folder);
  const found = manifest.subpackages.find((it) => it.root === root);
  if (found === undefined) return null;
  const scripts = scriptsOf(manifest, found).map(({ path }) => wrappedScript(folder, path, strict));
  return script((await Promise.all(scripts)).join(''));
};

const packageFile = async (folder: string, path: string): Promise<Answer | null> => {
  const file = await findInside(folder, path);
  if (file === null || path.endsWith('.js')) return null;
  return {
    type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    body: await readFile(file),
  };
};

const namedFile = async (folder: string, path: string, strict: boolean): Promise<Answer | null> => {
  if (path.startsWith('code/'))
    return script(await wrappedScript(folder, path.slice('code/'.length), strict));
  return path.startsWith('files/') ? packageFile(folder, path.slice('files/'.length)) : null;
};

const answerPackage = async (
  { folder, launched }: Site,
  path: string,
  query: URLSearchParams,
): Promise<Answer | null> => {
  if (path === 'manifest') {
    return { type: 'application/json', body: JSON.stringify(await launched.list()) };
  }
  if (path === 'data') return { type: 'application/octet-stream', body: await launched.data() };
  const strict = query.has(STRICT);
  if (path === 'code-of') return subpackageCode(folder, query.get('root') ?? '', strict);
  const found = await namedFile(folder, path, strict);
  return found && { ...found, lasts: query.has(EDITION) };
};

const avatar = (path: string): Answer | null => {
  const [name = '', side = ''] = path.split('/');
  const picture = avatarPicture(name, side);
  return picture === null ? null : { type: 'image/svg+xml', body: picture };
};

const workerScript = async ({ folder, code }: Site, query: URLSearchParams): Promise<Answer | null> => {
  const own = await workerCode(folder, query.get('entry') ?? '', query.has(STRICT));
  if (own === null) return null;
  return { ...script(`${code.get('worker.js')?.body ?? ''}\n${own}`), policy: WORKER_POLICY };
};

/** As the platform's own address of this name; a studio's server asks here in its stead. */
const SESSION_URL = '/sns/jscode2session';

const sessionAnswer = ({ social }: Site, code: string): Answer => {
  const session = social.seals.session(code) ?? { errcode: 40029, errmsg: 'invalid code' };
  return { type: 'application/json', body: JSON.stringify(session) };
};

const answer = async (site: Site, url: URL): Promise<Answer | null> => {
  const { launched, code, builds } = site;
  const path = decodeURIComponent(url.pathname);
  if (path === WORKER_URL) return workerScript(site, url.searchParams);
  if (path === '/') return page(shellPage('desk', '小游戏 · simulator', false), SHELL_POLICY);
  if (path === '/phone') return page(shellPage('phone', '小游戏 · phone', builds !== null), SHELL_POLICY);
  const strict = url.searchParams.has(STRICT);
  if (path === '/realm') return page(realmPage(await launched.ofLaunch(), strict), REALM_POLICY);
  if (path === '/open-data') return page(openDataPage(await launched.ofLaunch(), strict), REALM_POLICY);
  if (path === SESSION_URL) return sessionAnswer(site, url.searchParams.get('js_code') ?? '');
  if (path === SYSTEM_FONT_URL) return { type: 'font/woff2', body: await readSystemFont(), lasts: true };
  if (path.startsWith('/avatar/')) return avatar(path.slice('/avatar/'.length));
  if (path.startsWith('/package/'))
    return answerPackage(site, path.slice('/package/'.length), url.searchParams);
  const own = code.get(path.replace('/simulator/', ''));
  return own === undefined ? null : { ...own, lasts: path.endsWith('.js') };
};

/** A script element asks without CORS; `import()` asks with it, and the runtime has no import(). */
const isImport = (request: IncomingMessage): boolean =>
  request.headers['sec-fetch-dest'] === 'script' && request.headers['sec-fetch-mode'] === 'cors';

const answerPost = async (
  { cloud, social, rooms }: Site,
  request: IncomingMessage,
): Promise<Answer | null> => {
  const json = (body: string): Answer => ({ type: 'application/json', body });
  if (request.url === ROOM_URL) return json(await rooms.answer(request));
  if (request.url === '/social') return json(await answerSocial(social, request));
  if (request.url === '/cloud/switches') return json(await setSwitches(cloud, request));
  return request.url === '/cloud/call' ? json(await answerCall(cloud, social.seals, request)) : null;
};

/** An answer, or the status of a refusal. */
type Found = Answer | 403 | 404 | 413;

const find = async (site: Site, request: IncomingMessage): Promise<Found> => {
  if (!isOwnHost(request, site.host)) return 403;
  if (request.method === 'POST') return isOwnPost(request) ? ((await answerPost(site, request)) ?? 404) : 403;
  if (isImport(request)) return 404;
  return (await answer(site, new URL(request.url ?? '/', 'http://localhost'))) ?? 404;
};

const REASONS = { 403: 'refused', 404: 'not found', 413: 'too large' } as const;

const respond = async (site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (site.builds !== null && request.url === BUILDS_URL && isOwnHost(request, site.host)) {
    site.builds.attach(response);
    return;
  }
  if (site.events.isAsked(request) && isOwnHost(request, site.host)) {
    site.events.attach(request, response);
    return;
  }
  if (isRelay(request) || isRawSocketOrder(request)) {
    if (!isOwnHost(request, site.host)) response.writeHead(403).end(REASONS[403]);
    else if (isRelay(request)) await relay(request, response);
    else await site.sockets.answer(request, response);
    return;
  }
  const found = await find(site, request).catch(
    (error: unknown): Found => (error instanceof TooLarge ? 413 : 404),
  );
  if (typeof found === 'number') {
    // What was not read of a body is not waited for.
    response.writeHead(found, { 'content-type': 'text/plain', connection: 'close' }).end(REASONS[found]);
    return;
  }
  response.writeHead(200, {
    'content-type': found.type,
    'x-content-type-options': 'nosniff',
    'cache-control': found.lasts ? 'max-age=3600' : 'no-store',
    ...(found.policy === undefined ? {} : { 'content-security-policy': found.policy }),
  });
  response.end(found.body);
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => done((server.address() as AddressInfo).port));
  });

/** Serves the desk, the phone and one package. Fails when the folder has no game.json or the port is taken. */
export const serve = async (options: ServeOptions): Promise<Simulator> => {
  const folder = resolve(options.package);
  await readManifest(folder);
  const social = options.social ?? new World();
  const builds = options.watch ? new BuildStream() : null;
  const host = options.host ?? '127.0.0.1';
  const code = await buildBrowserCode();
  const launched = new LaunchedPackage(folder);
  const events = new RealmEvents();
  const sockets = new RawSockets(events);
  const rooms = new GameRooms(events);
  const site = {
    events,
    sockets,
    rooms,
    host,
    folder,
    launched,
    code,
    cloud: options.cloud ?? null,
    social,
    builds,
  };
  const server = createServer((request, response) => void respond(site, request, response));
  const port = await listen(server, options.port ?? 0, host);
  return {
    url: `http://${host}:${port}`,
    social,
    relaunch: () => builds?.tell(),
    close: () =>
      new Promise((done) => {
        sockets.close();
        rooms.close();
        events.close();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
