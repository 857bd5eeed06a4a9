import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { PhoneApi } from '../../../simulator/phone/phone-api.ts';
import { type Simulator, serve } from '../../../simulator/server/server.ts';
import type { World } from '../../../simulator/social/world.ts';
import { within } from '../../../tools/within.ts';
import { openBrowser } from '../../support/open-browser.ts';

/** Package files by path; `game.json` is written unless given. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array>>;

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

const PAGE = { width: 390, height: 844 };

/** Gives a probe the words it reports with: `report(value)` is read back by `Probe.reports`. */
export const PRELUDE =
  "const report = (value) => console.log('@' + JSON.stringify(value === undefined ? null : value));";

export interface Probe {
  readonly page: Page;
  /** Everything reported so far. */
  reports(): Promise<unknown[]>;
  /** Waits until there are that many reports, and answers them. */
  reported(count: number): Promise<unknown[]>;
  errors(): Promise<string[]>;
  /** Runs on the phone's page. */
  phone<T, A>(use: (phone: PhoneApi, argument: A) => T | Promise<T>, argument?: A): Promise<T>;
}

/** A page that serves one probe after another. */
interface Lent {
  readonly page: Page;
  readonly devTools: CDPSession;
}

/** One browser and one served folder, whose package changes from probe to probe. */
export class Bench {
  private readonly browser: Browser;
  private readonly simulator: Simulator;
  private readonly folder: string;
  private lent: Lent | null = null;

  private constructor(browser: Browser, simulator: Simulator, folder: string) {
    this.browser = browser;
    this.simulator = simulator;
    this.folder = folder;
  }

  static async open(): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'probe-package-'));
    await writeFile(join(folder, 'game.json'), '{}');
    const simulator = await serve({ package: folder, watch: true });
    return new Bench(await openBrowser(), simulator, folder);
  }

  get url(): string {
    return this.simulator.url;
  }

  /** As after a build: the phone launches the game anew. */
  relaunch(): void {
    this.simulator.relaunch();
  }

  /** People, groups and hosted data behind the phones. */
  get social(): World {
    return this.simulator.social;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.simulator.close();
    await rm(this.folder, { recursive: true });
  }

  /** Launches a package whose game.js is `code`, on a page as new with that query and size. */
  async run(
    code: string,
    files: PackageFiles = {},
    address = 'device=iphone13',
    size = PAGE,
  ): Promise<Probe> {
    await this.build(code, files);
    return this.show(address, size);
  }

  /** The folder's package is this from now on; a phone that is open has what it launched. */
  async build(code: string, files: PackageFiles = {}): Promise<void> {
    await rm(this.folder, { recursive: true });
    const built = { 'game.json': '{}', ...files, 'game.js': `${PRELUDE}\n${code}` };
    for (const [path, content] of Object.entries(built)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), content);
    }
  }

  /** Launches a package of test/simulator/fixtures as it lies there. */
  async play(name: string, address = 'device=iphone13'): Promise<Probe> {
    await rm(this.folder, { recursive: true });
    await cp(join(FIXTURES, name), this.folder, { recursive: true });
    return this.show(address, PAGE);
  }

  private async show(address: string, size: typeof PAGE): Promise<Probe> {
    const page = await within('a page with nothing in it', this.emptyPage(size));
    await page.goto(`${this.url}/phone?${address}`);
    await within('the phone’s page to be set up', ready(page));
    return probeOn(page);
  }

  /** As new: what ran in it is gone with all it kept. A page of its own would be warmed up anew for every probe. */
  private async emptyPage(size: typeof PAGE): Promise<Page> {
    if (this.lent === null) {
      this.lent = await openPage(this.browser, size);
      return this.lent.page;
    }
    const { page, devTools } = this.lent;
    page.removeAllListeners('request');
    await page.unrouteAll();
    await page.context().unrouteAll();
    await page.goto('about:blank');
    await devTools.send('Storage.clearDataForOrigin', { origin: this.url, storageTypes: 'all' });
    await page.setViewportSize(size);
    return page;
  }
}

const openPage = async (browser: Browser, viewport: typeof PAGE): Promise<Lent> => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  return { page, devTools: await context.newCDPSession(page) };
};

const ready = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    while (window.phone === undefined) await new Promise((done) => setTimeout(done, 1));
    await window.phone.ready;
  });

const reportsOn = (page: Page): Promise<unknown[]> =>
  within(
    'the reports of a probe',
    page.evaluate(() =>
      window.phone
        .logs()
        .filter((line) => line.text.startsWith('@'))
        .map((line) => JSON.parse(line.text.slice(1)) as unknown),
    ),
  );

/** Runs on the phone's page. One that hangs there is told by what it was. */
const onPhone = (page: Page, use: string, argument: unknown): Promise<unknown> =>
  within(use, page.evaluate(`(${use})(window.phone, ${JSON.stringify(argument) ?? 'undefined'})`));

const REPORTS_MS = 10_000;

const waitForReports = async (page: Page, count: number): Promise<unknown[]> => {
  const there = page.waitForFunction(
    (wanted) => window.phone.logs().filter((line) => line.text.startsWith('@')).length >= wanted,
    count,
    { timeout: REPORTS_MS },
  );
  await there.catch(async (error: unknown) => {
    const found = JSON.stringify(await reportsOn(page));
    throw new Error(`waited ${REPORTS_MS} ms for ${count} reports; there are ${found}`, { cause: error });
  });
  return reportsOn(page);
};

const probeOn = (page: Page): Probe => ({
  page,
  reports: () => reportsOn(page),
  reported: (count) => waitForReports(page, count),
  errors: () =>
    within(
      'the errors of a probe',
      page.evaluate(() => window.phone.errors().map((error) => error.message)),
    ),
  phone: (use, argument) => onPhone(page, use.toString(), argument) as never,
});
