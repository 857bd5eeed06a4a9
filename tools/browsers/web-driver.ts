import type { Point } from '../../simulator/phone/phone-api.ts';
import { within } from '../within.ts';
import { type DrivenPage, WINDOW } from './driven-page.ts';

/** How commands of the W3C WebDriver standard reach a browser. */
export interface Wire {
  /** Names and parameters are the standard's; rejects with its error and message. */
  send(command: Command, parameters: object): Promise<unknown>;
  close(): Promise<void>;
}

export type Command =
  | 'NewSession'
  | 'DeleteSession'
  | 'Navigate'
  | 'SetTimeouts'
  | 'SetWindowRect'
  | 'ExecuteScript'
  | 'ExecuteAsyncScript'
  | 'PerformActions'
  | 'ReleaseActions'
  | 'TakeScreenshot';

/** Milliseconds a command may take: a page that loads, a second of play on software graphics. */
const PATIENCE_MS = 60_000;
/** Milliseconds a finger stays down. */
const PRESS_MS = 30;

interface Outcome {
  readonly value?: unknown;
  readonly error?: string;
}

/** Calls the function in its text with all arguments but the last, which is the driver's own, and hands it the outcome. */
const script = (run: (...args: never[]) => unknown): string => `
const given = Array.from(arguments);
const done = given.pop();
new Promise((resolve) => resolve((${run})(...given))).then(
  (value) => done({ value }),
  (error) => done({ error: String(error && error.message || error) }),
);`;

const pressAt = ({ x, y }: Point, pointerType: PointerType): object => ({
  actions: [
    {
      type: 'pointer',
      id: 'hand',
      parameters: { pointerType },
      actions: [
        { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: PRESS_MS },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ],
});

export type PointerType = 'touch' | 'mouse';

/** A page behind a driver that speaks the standard, by whatever wire. */
export class WebDriverPage implements DrivenPage {
  private readonly wire: Wire;
  private readonly hand: PointerType;

  private constructor(wire: Wire, hand: PointerType) {
    this.wire = wire;
    this.hand = hand;
  }

  /** `hand`: WebKitGTK's driver knows the mouse alone. Closes the wire where no session comes of it. */
  static async begin(wire: Wire, capabilities: object, hand: PointerType): Promise<WebDriverPage> {
    const page = new WebDriverPage(wire, hand);
    try {
      await page.send('NewSession', { capabilities: { alwaysMatch: capabilities } });
      await page.send('SetTimeouts', { script: PATIENCE_MS, pageLoad: PATIENCE_MS });
      await page.sizePage();
    } catch (error) {
      await wire.close();
      throw error;
    }
    return page;
  }

  async open(url: string): Promise<void> {
    await this.send('Navigate', { url });
  }

  async evaluate<Args extends readonly unknown[], T>(
    run: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    const sent = { script: script(run as (...args: never[]) => unknown), args };
    const { value, error } = (await this.send('ExecuteAsyncScript', sent)) as Outcome;
    if (error !== undefined) throw new Error(error);
    return value as Awaited<T>;
  }

  async tap(at: Point): Promise<void> {
    await this.send('PerformActions', pressAt(at, this.hand));
  }

  async picture(): Promise<Buffer> {
    return Buffer.from((await this.send('TakeScreenshot', { full: false })) as string, 'base64');
  }

  async close(): Promise<void> {
    await this.send('DeleteSession', {}).catch(() => undefined);
    await this.wire.close();
  }

  /** A window is larger than its page by the browser's own bars. */
  private async sizePage(): Promise<void> {
    await this.send('SetWindowRect', WINDOW);
    const bars = await this.evaluate(() => ({
      width: window.outerWidth - window.innerWidth,
      height: window.outerHeight - window.innerHeight,
    }));
    await this.send('SetWindowRect', {
      width: WINDOW.width + bars.width,
      height: WINDOW.height + bars.height,
    });
  }

  private send(command: Command, parameters: object): Promise<unknown> {
    return within(`the browser’s answer to ${command}`, this.wire.send(command, parameters), 2 * PATIENCE_MS);
  }
}
