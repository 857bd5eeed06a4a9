import type { Browser, Page } from 'playwright-core';
import type { EntryInput } from '../../simulator/phone/phone-api.ts';
import type { Fault } from '../../simulator/protocol/fault.ts';
import { within } from '../within.ts';
import { type Played, playedSave } from './played-save.ts';

/** Playing goes on in steps of three frames of the simulator's clock, which are whole milliseconds. */
export const STEP_MS = 50;
export const FRAME_MS = 1000 / 60;

/** Nobody looks while time passes: as many as a phone shows that has much to do besides, and over minutes as few as a game takes for time that passes. */
const WAITING_FRAMES_PER_SECOND = 20;
const RESTING_FRAMES_PER_SECOND = 4;
const MINUTE_MS = 60_000;

/** Screens slide in; their buttons are pressed where they are seen. */
const SETTLE_MS = 600;

/** Logs this when its first screen stands. */
const READY_LINE = 'ready';

/** The time on the phone's clock where nothing else is asked for: noon in China. */
const OPENED_AT = Date.UTC(2026, 8, 25, 4);

/** Milliseconds of the real clock in which pictures, files and answers come while the phone's stands. */
const BREATH_MS = 10;
const MOST_STEPS = 1200;

export interface PhoneWindow {
  readonly device: string;
  /** Logical pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** How many pixels a point the game draws, where that is not as many as the device has. */
  readonly drawnPixels?: number;
  /** What the phone's clock shows when it is opened, in milliseconds since 1970; else noon of mid-autumn day. */
  readonly openedAt?: number;
}

/** Points of the window. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const phoneThere = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    while (window.phone === undefined) await new Promise((done) => setTimeout(done, 1));
  });

/** One bare phone of the simulator in a page of its own, with its clock in our hand. */
export class PhonePage {
  readonly page: Page;
  readonly user: string;

  private constructor(page: Page, user: string) {
    this.page = page;
    this.user = user;
  }

  /**
   * With nothing running. `user` keeps the storage of one phone from another's; `before` is a script for the page to begin
   * with.
   */
  static async off(
    browser: Browser,
    url: string,
    size: PhoneWindow,
    user: string,
    before?: string,
  ): Promise<PhonePage> {
    const { width, height, pixelRatio, device, drawnPixels, openedAt = OPENED_AT } = size;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
      hasTouch: true,
    });
    if (before !== undefined) await context.addInitScript(before);
    const page = await context.newPage();
    const pixels = drawnPixels === undefined ? '' : `&pixels=${drawnPixels}`;
    await page.goto(`${url}/phone?device=${device}&user=${user}&clock=${openedAt}&launch=no${pixels}`);
    await within('the phone’s page to be set up', phoneThere(page));
    return new PhonePage(page, user);
  }

  /** Opens it with the game; resolves when its first screen stands. */
  static async open(...where: Parameters<typeof PhonePage.off>): Promise<PhonePage> {
    const phone = await PhonePage.off(...where);
    await phone.launch();
    return phone;
  }

  /** Opens home for somebody who has played before: a newcomer's home has nothing but the game. */
  static async player(...where: Parameters<typeof PhonePage.off>): Promise<PhonePage> {
    const phone = await PhonePage.off(...where);
    await phone.havePlayed();
    await phone.launch();
    return phone;
  }

  /** Nothing runs: leaves the save of somebody who has played. */
  async havePlayed(before: Played = {}): Promise<void> {
    const { key, text } = playedSave(before);
    await this.page.evaluate(([place, save]) => window.phone.writeStorage(place, save), [key, text] as const);
  }

  /** A cold start with the phone's storage as it is. `way`: not from the recents list. */
  async launch(query: Readonly<Record<string, string>> = {}, way: EntryInput = {}): Promise<void> {
    await this.page.evaluate((entry) => window.phone.launch(entry), { scene: 1001, query, ...way });
    await this.waitUntilReady();
  }

  /** A cold start on a host that goes wrong, until `game.js` has run. */
  async begin(faults: readonly Fault[]): Promise<void> {
    await this.page.evaluate(async (wrong) => {
      for (const fault of wrong) window.phone.setFault(fault);
      await window.phone.launch({ scene: 1001 });
    }, faults);
  }

  /** The game is removed with all it kept; `launch` finds it anew. */
  async removeGame(): Promise<void> {
    await this.page.evaluate(() => window.phone.removeGame());
  }

  /** Opens a card while the game lives. */
  async openCard(query: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((query) => {
      window.phone.hide();
      window.phone.show({ scene: 1007, query });
    }, query);
  }

  /** Ends the game and leaves this text as the only run it kept. */
  async leaveRun(text: string, mode: 'endless' | 'daily' = 'endless'): Promise<void> {
    const slot = mode === 'endless' ? 'run' : `run.${mode}`;
    await this.page.evaluate(
      async ([kept, places]) => {
        await window.phone.kill();
        for (const place of [1, 2]) window.phone.removeStorage(`${places}.${place}`);
        window.phone.writeStorage(`${places}.0`, kept);
      },
      [text, slot] as const,
    );
  }

  /** Time passes; nothing is painted, which software graphics would take long over. */
  async advance(milliseconds: number): Promise<void> {
    await this.page.evaluate((time) => window.phone.advance(time, 'none'), milliseconds);
  }

  /** As `advance`, in fewer frames: for as long as nobody plays, and nothing of it is looked at. */
  async wait(milliseconds: number): Promise<void> {
    const perSecond = milliseconds < MINUTE_MS ? WAITING_FRAMES_PER_SECOND : RESTING_FRAMES_PER_SECOND;
    await this.page.evaluate(([time, frames]) => window.phone.advance(time, 'none', frames), [
      milliseconds,
      perSecond,
    ] as const);
  }

  /** Waits, and gives what the browser does beside the frames (answers, pictures) a moment to finish. */
  async step(milliseconds: number): Promise<void> {
    await this.page.evaluate(
      async ([time, frames, breath]) => {
        await window.phone.advance(time, 'none', frames);
        await new Promise((done) => setTimeout(done, breath));
      },
      [milliseconds, WAITING_FRAMES_PER_SECOND, BREATH_MS] as const,
    );
  }

  /** Plays this many frames and paints the last. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate((time) => window.phone.advance(time, 'last'), count * FRAME_MS);
  }

  /** One step whose last frame is painted: after it the screen shows the game as it is. */
  async paint(): Promise<void> {
    await this.page.evaluate((time) => window.phone.advance(time, 'last'), STEP_MS);
  }

  /** A PNG of the screen, or of a part of it in points, as the game is now. The less of it the sooner. */
  async see(part?: Part): Promise<Buffer> {
    await this.paint();
    return this.look(part);
  }

  /** As it was painted last. What the friends' domain draws lies over it, always as it is now. */
  async look(part?: Part): Promise<Buffer> {
    return this.page.screenshot(part ? { clip: part } : {});
  }

  async touch(phase: 'start' | 'move' | 'end', x: number, y: number): Promise<void> {
    await this.page.evaluate((change) => window.phone.touch(change), { phase, x, y });
  }

  /** Finger down and up in one moment of the frozen clock, then the press is seen. */
  async tap(x: number, y: number): Promise<void> {
    await this.page.evaluate(
      async ([place, time]) => {
        window.phone.touch({ phase: 'start', ...place });
        window.phone.touch({ phase: 'end', ...place });
        await window.phone.advance(time, 'none');
      },
      [{ x, y }, STEP_MS] as const,
    );
  }

  async errors(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.phone.errors().map((error) => error.message));
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  private async waitUntilReady(): Promise<void> {
    const isReady = await this.page.evaluate(
      async ([line, time, frames, breath, most]) => {
        for (let step = 0; step < most; step++) {
          if (window.phone.logs().some(({ text }) => text.includes(line))) return true;
          await window.phone.advance(time, 'none', frames);
          await new Promise((done) => setTimeout(done, breath));
        }
        return false;
      },
      [READY_LINE, STEP_MS, WAITING_FRAMES_PER_SECOND, BREATH_MS, MOST_STEPS] as const,
    );
    if (!isReady) throw new Error(`the game did not get ready: ${(await this.errors()).join('; ')}`);
    await this.wait(SETTLE_MS);
  }
}
