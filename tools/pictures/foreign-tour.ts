import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../simulator/server/server.ts';
import { openLine } from '../conformance/local-line.ts';
import { ENGINE_START, ENGINES, enginePackage } from './engine-package.ts';

const SCREEN = { width: 393, height: 873 };
/** Milliseconds in which a game has begun to play, on software graphics. */
const PLAYED_MS = 3000;
const HUNG_MS = 700;
/** Where lanterns are hung in the game with a socket and a worker. */
const LANTERNS = [
  [100, 250],
  [320, 190],
  [60, 360],
  [280, 340],
  [190, 500],
] as const;

const TWO_THREADS = fileURLToPath(new URL('../../test/simulator/fixtures/two-threads', import.meta.url));

/** Opens a package on a phone, lets `play` play it, and takes its picture. */
const see = async (
  browser: Browser,
  folder: string,
  query: string,
  play: (page: Page) => Promise<void>,
): Promise<Buffer> => {
  const simulator = await serve({ package: folder });
  const page = await browser.newPage({ viewport: SCREEN });
  try {
    await page.goto(`${simulator.url}/phone?device=android&query=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => window.phone?.drawn());
    await play(page);
    return await page.screenshot();
  } finally {
    await page.close();
    await simulator.close();
  }
};

const seeEngine = async (browser: Browser, engine: (typeof ENGINES)[number]): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  try {
    const files = { ...(await enginePackage(engine)), 'game.js': ENGINE_START };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await see(browser, folder, '', async () => pause(PLAYED_MS));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Packages of others in play: one of each engine, and one whose lanterns come over a socket and are moved by a worker. */
export const foreignTour = async (browser: Browser): Promise<readonly Buffer[]> => {
  const taken: Buffer[] = [];
  for (const engine of ENGINES) taken.push(await seeEngine(browser, engine));
  const line = await openLine();
  try {
    const hang = async (page: Page): Promise<void> => {
      for (const place of LANTERNS) {
        await page.evaluate(([x, y]) => window.phone.tap(x, y), place);
        await pause(HUNG_MS);
      }
    };
    taken.push(await see(browser, TWO_THREADS, `port=${line.port}`, hang));
  } finally {
    line.close();
  }
  return taken;
};
