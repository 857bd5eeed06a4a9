import { type Asset, BufferAsset, ImageAsset, JsonAsset, TTFFont } from './assets.ts';
import { Rect, Size } from './math.ts';

/** Of the engine; a test may play on an older one. */
export let VERSION = '3.8.8';

export const setVersion = (version: string): void => {
  VERSION = version;
};

type AssetClass<T extends Asset> = new () => T;

/** What lies in `assets/resources`, by path and kind; a test fills it. */
export const stock = new Map<string, Asset>();

const keyOf = (path: string, type: AssetClass<Asset>): string => `${path} ${type.name}`;

export const stockJson = (path: string, json: Record<string, unknown>): void => {
  const asset = new JsonAsset();
  asset.json = json;
  stock.set(keyOf(path, JsonAsset), asset);
};

export const stockImage = (path: string, width: number, height: number): void => {
  stock.set(keyOf(path, ImageAsset), new ImageAsset({ width, height }));
};

export const stockFont = (path: string, family: string): void => {
  const asset = new TTFFont();
  asset._nativeAsset = family;
  stock.set(keyOf(path, TTFFont), asset);
};

export const stockBuffer = (path: string, bytes: ArrayBuffer): void => {
  const asset = new BufferAsset();
  asset._nativeAsset = bytes;
  stock.set(keyOf(path, BufferAsset), asset);
};

export const resources = {
  /** Answers later, as the engine does. */
  load<T extends Asset>(
    path: string,
    type: AssetClass<T> | null,
    onComplete?: ((error: Error | null, asset: T) => void) | null,
  ): void {
    const found = type && (stock.get(keyOf(path, type)) as T | undefined);
    const error = found ? null : new Error(`Bundle resources doesn't contain ${path}`);
    void Promise.resolve().then(() => onComplete?.(error, found as T));
  },
};

type Callback = () => void;

export class Game {
  static readonly EVENT_HIDE = 'game_on_hide';
  static readonly EVENT_SHOW = 'game_on_show';
  static readonly EVENT_LOW_MEMORY = 'game_on_low_memory';
  private readonly listeners = new Map<string, Callback[]>();

  /** Milliseconds since the engine began. */
  get totalTime(): number {
    return performance.now();
  }

  on(type: string, callback: Callback): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), callback]);
  }

  emit(type: string): void {
    for (const callback of this.listeners.get(type) ?? []) callback();
  }
}

export const game = new Game();

const cells = new Map<string, string>();

const localStorage = {
  get length(): number {
    return cells.size;
  },
  key: (index: number): string | null => [...cells.keys()][index] ?? null,
  getItem: (key: string): string | null => cells.get(key) ?? null,
  setItem: (key: string, value: string): void => {
    const total = [...cells].reduce((sum, [, one]) => sum + one.length, 0);
    if (total - (cells.get(key)?.length ?? 0) + value.length > 10 * 1024 * 1024)
      throw new Error('QuotaExceededError');
    cells.set(key, value);
  },
  removeItem: (key: string): void => {
    cells.delete(key);
  },
};

/** The screen, as a test sets it. Units of the design resolution. */
export const display = { width: 390, height: 844, pixelRatio: 2, safe: new Rect(0, 34, 390, 763) };

export const sys = {
  Platform: { UNKNOWN: 'UNKNOWN', WECHAT_GAME: 'WECHAT_GAME', MOBILE_BROWSER: 'MOBILE_BROWSER' },
  Language: { ENGLISH: 'en', CHINESE: 'zh' },
  platform: 'MOBILE_BROWSER',
  language: 'zh',
  localStorage,
  getSafeAreaRect: (): Rect => display.safe,
};

export const screen = {
  get windowSize(): Size {
    return new Size(display.width * display.pixelRatio, display.height * display.pixelRatio);
  },
};

export const view = {
  getVisibleSize: (): Size => new Size(display.width, display.height),
};

export interface Said {
  readonly level: 'log' | 'warn' | 'error';
  readonly text: string;
}

/** What was said in the console. */
export const said: Said[] = [];

const sayAs =
  (level: Said['level']) =>
  (...data: readonly unknown[]): void => {
    said.push({ level, text: data.map(String).join(' ') });
  };

export const log = sayAs('log');
export const warn = sayAs('warn');
export const error = sayAs('error');
