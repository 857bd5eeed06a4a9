import type { Browser, Page } from 'playwright-core';
import type { Point } from '../../simulator/phone/phone-api.ts';
import { launchBrowser } from '../browser.ts';
import { type BrowserFamily, type DrivenPage, WINDOW } from './driven-page.ts';

class PlaywrightPage implements DrivenPage {
  private readonly browser: Browser;
  private readonly page: Page;

  constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async evaluate<Args extends readonly unknown[], T>(
    run: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    const text = `(${run})(...${JSON.stringify(args)})`;
    return (await this.page.evaluate(text)) as Awaited<T>;
  }

  /** At whole pixels, as the standard's drivers press. */
  async tap({ x, y }: Point): Promise<void> {
    await this.page.touchscreen.tap(Math.round(x), Math.round(y));
  }

  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

const launch = async (): Promise<DrivenPage> => {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: WINDOW, hasTouch: true });
  return new PlaywrightPage(browser, await context.newPage());
};

/** As all tests find it; one comes with the npm packages. */
export const chromium: BrowserFamily = { name: 'Chromium', missing: () => null, launch };
