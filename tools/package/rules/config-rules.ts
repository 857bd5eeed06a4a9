import { type Finding, refuse, warn } from '../finding.ts';
import { GAME_JSON, isRecord, type JsonRecord, readJsonRecord, workersPath } from '../game-config.ts';
import { findFile, type PackageFile } from '../package-files.ts';

/** Every field of game.json the platform documents; it ignores others. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  'deviceOrientation',
  'desktopDeviceOrientation',
  'showStatusBar',
  'networkTimeout',
  'workers',
  'subpackages',
  'subPackages',
  'parallelPreloadSubpackages',
  'preloadPackages',
  'openDataContext',
  'navigateToMiniProgramAppIdList',
  'permission',
  'resizable',
  'displayMode',
  'disableSetUserStorageFromMiniProgram',
  'lockStepOptions',
  'iOSHighPerformance',
  'iOSHighPerformance+',
  'plugins',
  'loadingImageInfo',
  'modifyFriendInteractiveStorageTemplates',
  'modifyFriendInteractiveStorageConfirmWording',
  'officialPrivacyAuthorizationShowingGap',
  'serviceProviderTicket',
]);

const ORIENTATIONS: readonly unknown[] = ['portrait', 'landscape', 'landscapeLeft', 'landscapeRight'];
const TIMEOUTS: readonly string[] = ['request', 'connectSocket', 'uploadFile', 'downloadFile'];
const HEX_COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

export type ConfigRule = (game: JsonRecord, files: readonly PackageFile[]) => Finding[];

const holdsFilesIn = (files: readonly PackageFile[], folder: string): boolean =>
  files.some(({ path }) => path.startsWith(`${folder.replace(/^\/+|\/+$/g, '')}/`));

/** The file is there and is a JSON object; all other rules of this page rest on it. */
export const configFileRule = (files: readonly PackageFile[]): Finding[] => {
  if (findFile(files, GAME_JSON) === undefined) {
    return [refuse('config/missing', GAME_JSON, 'the configuration is missing')];
  }
  return readJsonRecord(files, GAME_JSON) === null
    ? [refuse('config/not-json', GAME_JSON, 'is not a JSON object')]
    : [];
};

export const unknownKeyRule: ConfigRule = (game) =>
  Object.keys(game)
    .filter((key) => !KNOWN_KEYS.has(key))
    .map((key) => warn('config/unknown-key', GAME_JSON, `"${key}" is not a field the platform knows`));

export const orientationRule: ConfigRule = (game) =>
  ['deviceOrientation', 'desktopDeviceOrientation']
    .filter((key) => game[key] !== undefined && !ORIENTATIONS.includes(game[key]))
    .map((key) => refuse('config/orientation', GAME_JSON, `${key} is none of ${ORIENTATIONS.join(', ')}`));

export const networkTimeoutRule: ConfigRule = (game) => {
  if (game.networkTimeout === undefined) return [];
  if (!isRecord(game.networkTimeout)) {
    return [refuse('config/network-timeout', GAME_JSON, 'networkTimeout is not an object')];
  }
  return Object.entries(game.networkTimeout)
    .filter(([key, value]) => !TIMEOUTS.includes(key) || typeof value !== 'number')
    .map(([key]) =>
      refuse('config/network-timeout', GAME_JSON, `networkTimeout.${key} is not a known number`),
    );
};

const openDataFault = (value: unknown, files: readonly PackageFile[]): string | null => {
  if (typeof value !== 'string') return 'is not the name of a folder';
  if (value.startsWith('/')) return 'starts with a slash';
  const entry = `${value.replace(/\/+$/, '')}/index.js`;
  return findFile(files, entry) === undefined ? `names a folder without an index.js (${entry})` : null;
};

export const openDataRule: ConfigRule = (game, files) => {
  if (game.openDataContext === undefined) return [];
  const fault = openDataFault(game.openDataContext, files);
  return fault === null ? [] : [refuse('config/open-data', GAME_JSON, `openDataContext ${fault}`)];
};

const workersFault = (game: JsonRecord, files: readonly PackageFile[]): string | null => {
  const path = workersPath(game);
  if (path === null) return 'names no folder';
  if (isRecord(game.workers) && typeof game.workers.isSubpackage !== 'boolean') {
    return 'is an object without isSubpackage';
  }
  return holdsFilesIn(files, path) ? null : `names a folder that does not exist (${path})`;
};

export const workersRule: ConfigRule = (game, files) => {
  if (game.workers === undefined) return [];
  const fault = workersFault(game, files);
  return fault === null ? [] : [refuse('config/workers', GAME_JSON, `workers ${fault}`)];
};

const loadingImageFaults = (info: unknown, files: readonly PackageFile[]): string[] => {
  if (!isRecord(info)) return ['is not an object'];
  const { path, progressBarColor: colour } = info;
  const found = typeof path === 'string' && findFile(files, path.replace(/^\//, '')) !== undefined;
  const coloured = colour === undefined || (typeof colour === 'string' && HEX_COLOUR.test(colour));
  return [
    ...(found ? [] : [`.path names a file that does not exist (${String(path)})`]),
    ...(coloured ? [] : ['.progressBarColor is not a hex colour']),
  ];
};

export const loadingImageRule: ConfigRule = (game, files) =>
  game.loadingImageInfo === undefined
    ? []
    : loadingImageFaults(game.loadingImageInfo, files).map((fault) =>
        refuse(
          'config/loading-image',
          GAME_JSON,
          `loadingImageInfo${fault.startsWith('.') ? '' : ' '}${fault}`,
        ),
      );
