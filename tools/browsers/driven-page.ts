import type { Point } from '../../simulator/phone/phone-api.ts';

/** A page in some browser, in a window of `WINDOW`, driven from outside. */
export interface DrivenPage {
  open(url: string): Promise<void>;
  /** Runs in the page; what goes in and comes out is JSON. A promise is waited for. */
  evaluate<Args extends readonly unknown[], T>(run: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  /** A finger, or the mouse where the driver has no fingers: down and up at a point of the page. */
  tap(at: Point): Promise<void>;
  /** A PNG of what the page shows. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A browser of a family, as far as it is on this machine. */
export interface BrowserFamily {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** Why it is not played here; null where it is installed. */
  missing(): string | null;
  launch(): Promise<DrivenPage>;
}

/** Pixels of the page: the desk with its panels, and a phone at its own size. */
export const WINDOW = { width: 1280, height: 900 };
