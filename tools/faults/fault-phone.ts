import type { Browser, Page } from 'playwright-core';
import type { Fault, HostCall } from '../../simulator/protocol/fault.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import { menuCardOf } from '../pictures/menu-card.ts';
import { deviceMetrics } from '../pictures/metrics-of.ts';
import { playedSave } from '../pictures/played-save.ts';

/** WebGL 1, where hosts have the most ways to fail; its small picture costs the least. */
const DEVICE = 'iphonese1';
const SIZE = { width: 320, height: 568 };
/** A slow phone: runs are the same at any rate, and a cell takes a fraction of the time. The game takes no frame longer than 250 ms. */
const FRAMES_PER_SECOND = 5;
const NOON = Date.UTC(2026, 8, 25, 4);

export const DROPS = 20;
/** A sprint is sixty seconds: so its end comes by itself. Milliseconds. */
const BETWEEN_DROPS = 2900;
/** In one column a run overflows long before so many, dropped as soon as may be. */
const MOST_DROPS = 400;
const SOON = 700;
const ENDED = /run ended:/;
/** Milliseconds of game time: reads at the start are tried for some seconds, and merges add seconds to a sprint. */
const START_MS = 60_000;
const END_MS = 120_000;

export interface Kept {
  readonly query: string;
  readonly hosted: Readonly<Record<string, string>>;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** One phone whose host goes wrong, with its clock in our hand and nothing painted. */
export class FaultPhone {
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** A phone of a user of its own, off, who has played before: home has a sprint then. */
  static async open(
    browser: Browser,
    url: string,
    user: string,
    faults: readonly Fault[],
  ): Promise<FaultPhone> {
    const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1, hasTouch: true });
    const page = await context.newPage();
    await page.goto(
      `${url}/phone?device=${DEVICE}&user=${user}&launch=no&clock=${NOON}&frames=${FRAMES_PER_SECOND}`,
    );
    await page.waitForFunction(() => window.phone !== undefined);
    const { key, text } = playedSave();
    await page.evaluate(([place, save]) => window.phone.writeStorage(place, save), [key, text] as const);
    await page.evaluate((list) => list.forEach(window.phone.setFault), faults);
    return new FaultPhone(page);
  }

  /** A cold start. True once home stands. */
  async launch(): Promise<boolean> {
    await this.page.evaluate(() => window.phone.launch({ scene: 1001 }).catch(() => undefined));
    const line = await this.until(/ready;|could not start/, START_MS);
    return line?.includes('ready;') ?? false;
  }

  /**
   * A sprint from home to its end, by touch; without a save that can be read home has no sprint, and `endless` is played until it
   * overflows. What the game says of it; null: it did not end.
   */
  async play(endless = false): Promise<string | null> {
    const device = await this.page.evaluate(() => window.phone.device);
    const screen = deviceMetrics(device, SIZE);
    const play = playLayout(screen, BOARD, JAR);
    const home = homeLayout(screen, play, BOARD.height);
    const way = endless ? home.endless : home.sprint;
    const { left, top, scale } = play.board;
    const columns = Array.from({ length: endless ? MOST_DROPS : DROPS }, (_, drop) =>
      endless ? 0.5 : 0.1 + ((drop * 3) % 8) / 9,
    );
    const places = columns.map((column) => left + 720 * scale * column);
    await this.advance(600);
    await this.tap(way.x, way.y);
    await this.advance(600);
    for (const x of places) {
      if (endless && (await this.lines()).some((line) => ENDED.test(line))) break;
      await this.tap(x, top + 300 * scale);
      await this.advance(endless ? SOON : BETWEEN_DROPS);
    }
    return this.until(ENDED, END_MS);
  }

  /** What can be seen of the run from outside. */
  async kept(): Promise<Kept> {
    const card = await menuCardOf(this.page).catch(() => null);
    const rest = await this.page.evaluate(async () => ({
      hosted: await window.phone.hostedData(),
      stored: window.phone.storage(),
    }));
    return { query: card?.query ?? '', ...rest };
  }

  async kill(): Promise<void> {
    await this.page.evaluate(async () => {
      window.phone.hide();
      await window.phone.kill();
    });
  }

  async advance(milliseconds: number): Promise<void> {
    await this.page.evaluate((time) => window.phone.advance(time, 'none'), milliseconds);
  }

  async lines(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.phone.logs().map(({ text }) => text));
  }

  async errors(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.phone.errors().map(({ message }) => message));
  }

  async calls(): Promise<readonly HostCall[]> {
    return this.page.evaluate(() => window.phone.hostCalls());
  }

  /** Presses the first button of a dialog of the host's. False: there is none. */
  async confirm(): Promise<boolean> {
    return this.page.evaluate(() => window.phone.answerDialog(0));
  }

  async clearFaults(): Promise<void> {
    await this.page.evaluate(() => window.phone.clearFaults());
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Lets the game go on until it has logged this, for so long at most; the line. */
  async until(text: RegExp, most: number): Promise<string | null> {
    for (let passed = 0; passed < most; passed += 200) {
      const line = (await this.lines()).find((it) => text.test(it));
      if (line !== undefined) return line;
      // One that restarts the game is not running for a moment.
      await this.advance(200).catch(() => undefined);
      // Pictures and the cloud take real time.
      await this.page.waitForTimeout(15);
    }
    return null;
  }

  private async tap(x: number, y: number): Promise<void> {
    await this.page.evaluate(
      async (at) => {
        window.phone.touch({ phase: 'start', ...at });
        window.phone.touch({ phase: 'end', ...at });
        await window.phone.advance(50, 'none');
      },
      { x, y },
    );
  }
}
