import type { StartOrder } from './started.ts';
import type { Tasks } from './tasks.ts';

/** What a bare host has of pictures and canvases. */
export interface Easel {
  createCanvas(isScreen: boolean): object;
  createImage(): object;
}

const WINDOW = {
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 2,
  statusBarHeight: 44,
  safeArea: { left: 0, top: 44, right: 390, bottom: 810, width: 390, height: 766 },
};
const DEVICE = { platform: 'android', system: 'Android 12', benchmarkLevel: 22, memorySize: 4096 };
const APP = { language: 'zh_CN', SDKVersion: '3.8.0', version: '8.0.50' };
const CAPSULE = { left: 288, top: 48, right: 375, bottom: 80, width: 87, height: 32 };

/** Everything that only listens. */
const LISTENERS =
  `TouchStart TouchMove TouchEnd TouchCancel Show Hide Error UnhandledRejection WindowResize MemoryWarning
  AudioInterruptionBegin AudioInterruptionEnd NetworkStatusChange ShareAppMessage ShareTimeline AddToFavorites
  NeedPrivacyAuthorization`.split(/\s+/);

const nothing = (): void => {};

interface Read {
  readonly filePath: string;
  success?(answer: { data: string }): void;
  fail?(answer: { errMsg: string }): void;
}

const filesOf = ({ texts }: StartOrder, tasks: Tasks): object => ({
  readFile: ({ filePath, success, fail }: Read) =>
    tasks.answer(() => {
      const data = texts[filePath];
      if (data === undefined) fail?.({ errMsg: `readFile:fail no such file ${filePath}` });
      else success?.({ data });
    }),
});

const makeStorage = (): object => {
  const kept = new Map<string, unknown>();
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 0, limitSize: 10240 }),
  };
};

/** As little of `wx` as a start asks for; what else the game would have is absent, as on old clients. Subpackages never come. */
export const makeBareWx = (order: StartOrder, tasks: Tasks, easel: Easel): object => {
  let canvases = 0;
  const log = { info: nothing, warn: nothing, error: nothing, debug: nothing };
  return {
    ...Object.fromEntries(LISTENERS.map((name) => [`on${name}`, nothing])),
    ...makeStorage(),
    createCanvas: () => {
      canvases += 1;
      return easel.createCanvas(canvases === 1);
    },
    createImage: () => easel.createImage(),
    loadFont: () => 'sans-serif',
    loadSubpackage: () => ({ onProgressUpdate: nothing }),
    getWindowInfo: () => WINDOW,
    getDeviceInfo: () => DEVICE,
    getAppBaseInfo: () => APP,
    getSystemInfoSync: () => ({ ...WINDOW, ...DEVICE, ...APP }),
    getMenuButtonBoundingClientRect: () => CAPSULE,
    getLaunchOptionsSync: () => ({ scene: 1001, query: {} }),
    getFileSystemManager: () => filesOf(order, tasks),
    getRealtimeLogManager: () => log,
    getLogManager: () => log,
  };
};

/** What begins, and how much script has been run of it so far. */
export interface Begun {
  begin(): void;
  characters(): number;
}

/** Runs the package's `game.js`; its scripts are found as the runtime finds them. */
export const packageOf = (order: StartOrder, tasks: Tasks, easel: Easel): Begun => {
  const wx = makeBareWx(order, tasks, easel);
  const loaded = new Map<string, object>();
  const realm = {
    wx,
    GameGlobal: {},
    ...clockOf(tasks),
    console: { log: nothing, warn: nothing, error: nothing, info: nothing },
  };
  let characters = 0;
  const require = (path: string): object => {
    const known = loaded.get(path);
    if (known) return known;
    const text = order.texts[path];
    if (text === undefined) throw new Error(`no script ${path}`);
    characters += text.length;
    const module = { exports: {} };
    loaded.set(path, module.exports);
    const names = ['require', 'module', 'exports', ...Object.keys(realm)];
    // biome-ignore lint/security/noGlobalEval: a host runs scripts from text; this is one.
    const run = globalThis.eval(`(function(${names.join(',')}){${text}\n})`) as (
      ...values: unknown[]
    ) => void;
    run(requireFrom(path), module, module.exports, ...Object.values(realm));
    return watchStart(module.exports, tasks);
  };
  const requireFrom = (from: string) => (path: string) => require(resolve(from, path));
  return { begin: () => void require('game.js'), characters: () => characters };
};

const clockOf = ({ nextFrame, later, forget }: Tasks): object => ({
  requestAnimationFrame: nextFrame,
  cancelAnimationFrame: nothing,
  setTimeout: later,
  clearTimeout: forget,
  setInterval: () => 0,
  clearInterval: nothing,
});

const resolve = (from: string, path: string): string => {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** The game's start answers once it is put together: the next frame is home's first. */
const watchStart = (exports: object, tasks: Tasks): object => {
  const { start } = exports as { start?: (...given: unknown[]) => Promise<void> };
  if (typeof start !== 'function') return exports;
  const watched = async (...given: unknown[]): Promise<void> => {
    await start(...given);
    tasks.isReady();
  };
  return { ...exports, start: watched };
};
