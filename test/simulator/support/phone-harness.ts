import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { PhoneApi } from '../../../simulator/phone/phone-api.ts';
import { type Simulator, serve } from '../../../simulator/server/server.ts';
import type { World } from '../../../simulator/social/world.ts';
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

/** One browser and one served folder, whose package changes from probe to probe. */
export class Bench {
  private readonly browser: Browser;
  private readonly simulator: Simulator;
  private readonly folder: string;
  private openPage: Page | null = null;

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

  /** Launches a package whose game.js is `code`, on a page of its own with that query and size. */
  async run(
    code: string,
    files: PackageFiles = {},
    address = 'device=iphone13',
    size = PAGE,
  ): Promise<Probe> {
    await this.write({ 'game.json': '{}', ...files, 'game.js': `${PRELUDE}\n${code}` });
    return this.show(address, size);
  }

  /** Launches a package of test/simulator/fixtures as it lies there. */
  async play(name: string, address = 'device=iphone13'): Promise<Probe> {
    await rm(this.folder, { recursive: true });
    await cp(join(FIXTURES, name), this.folder, { recursive: true });
    return this.show(address, PAGE);
  }

  private async show(address: string, size: typeof PAGE): Promise<Probe> {
    await this.openPage?.context().close();
    const context = await this.browser.newContext({ viewport: { width: size.width, height: size.height } });
    const page = await context.newPage();
    this.openPage = page;
    await page.goto(`${this.url}/phone?${address}`);
    await page.evaluate(async () => {
      while (window.phone === undefined) await new Promise((done) => setTimeout(done, 1));
      await window.phone.ready;
    });
    return probeOn(page);
  }

  private async write(files: PackageFiles): Promise<void> {
    await rm(this.folder, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), content);
    }
  }
}

const reportsOn = (page: Page): Promise<unknown[]> =>
  page.evaluate(() =>
    window.phone
      .logs()
      .filter((line) => line.text.startsWith('@'))
      .map((line) => JSON.parse(line.text.slice(1)) as unknown),
  );

const probeOn = (page: Page): Probe => ({
  page,
  reports: () => reportsOn(page),
  reported: async (count) => {
    await page.waitForFunction(
      (wanted) => window.phone.logs().filter((line) => line.text.startsWith('@')).length >= wanted,
      count,
      { timeout: 10_000 },
    );
    return reportsOn(page);
  },
  errors: () => page.evaluate(() => window.phone.errors().map((error) => error.message)),
  phone: (use, argument) =>
    page.evaluate(`(${use.toString()})(window.phone, ${JSON.stringify(argument) ?? 'undefined'})`) as never,
});
