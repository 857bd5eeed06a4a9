import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { serve } from '../../simulator/server/server.ts';
import { launchBrowser } from '../../tools/browser.ts';

const ROOT = new URL('../../', import.meta.url);
const PACKAGES = [
  { what: 'a package that draws once', folder: 'test/simulator/fixtures/trivial' },
  { what: 'the built game', folder: 'dist/wechatgame' },
];
const LAUNCHES = 15;
const PAGE = { width: 390, height: 844 };

interface Row {
  readonly what: string;
  /** Milliseconds from the address to a phone that can be driven. */
  readonly page: number;
  /** Milliseconds of the first launch on it, which reads and compiles what later ones find. */
  readonly first: number;
  /** Milliseconds of a later launch on it, until game.js has run: the middle one of fifteen. */
  readonly launch: number;
}

const middle = (values: readonly number[]): number =>
  values.slice().sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;

const measure = async (browser: Browser, what: string, folder: string): Promise<Row> => {
  const simulator = await serve({ package: fileURLToPath(new URL(folder, ROOT)) });
  const context = await browser.newContext({ viewport: PAGE });
  const page = await context.newPage();
  try {
    const began = performance.now();
    await page.goto(`${simulator.url}/phone?device=iphone13&user=bench&clock=1700000000000&launch=no`);
    await page.waitForFunction('window.phone !== undefined');
    const opened = performance.now() - began;
    const launch = (): Promise<number> =>
      page.evaluate(
        'new Promise((done) => { const began = performance.now(); phone.launch().then(() => done(performance.now() - began)); })',
      );
    const first = await launch();
    const launches: number[] = [];
    for (let turn = 0; turn < LAUNCHES; turn += 1) launches.push(await launch());
    return { what, page: opened, first, launch: middle(launches) };
  } finally {
    await context.close();
    await simulator.close();
  }
};

/** What it costs to open a phone, and to launch a game on it. */
export const benchPhone = async (options: readonly string[]): Promise<void> => {
  const browser = await launchBrowser();
  const rows: Row[] = [];
  try {
    for (const { what, folder } of PACKAGES) rows.push(await measure(browser, what, folder));
  } finally {
    await browser.close();
  }
  if (options.includes('--json')) console.log(JSON.stringify(rows));
  else
    for (const { what, page, first, launch } of rows)
      console.log(
        `${what.padEnd(28)} page ${page.toFixed(0)} ms, the first launch ${first.toFixed(0)} ms, a later one ${launch.toFixed(0)} ms`,
      );
};
