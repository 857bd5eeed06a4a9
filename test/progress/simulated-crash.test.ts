import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { openBrowser } from '../support/open-browser.ts';

let folder: string;
let simulator: Simulator;
let browser: Browser;

const buildProbe = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'save-probe-'));
  await build({
    entryPoints: [fileURLToPath(new URL('probe/game.ts', import.meta.url))],
    outfile: join(made, 'game.js'),
    bundle: true,
    format: 'iife',
    target: 'es2018',
    logLevel: 'warning',
  });
  await writeFile(join(made, 'game.json'), '{"deviceOrientation":"portrait"}');
  return made;
};

beforeAll(async () => {
  folder = await buildProbe();
  simulator = await serve({ package: folder });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await simulator?.close();
  await rm(folder, { recursive: true });
});

const openPhone = async (): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(`${simulator.url}/phone?device=iphone13&user=kill&launch=no`);
  await page.waitForFunction(() => window.phone !== undefined);
  return page;
};

/** One life of the game: how many runs its save held at each look. */
const live = (page: Page, milliseconds: number): Promise<number[]> =>
  page.evaluate(async (length) => {
    await window.phone.launch();
    await new Promise((resolve) => setTimeout(resolve, length));
    const lines = window.phone.logs().map(({ text }) => text);
    await window.phone.kill();
    return lines.filter((text) => text.startsWith('held ')).map((text) => Number(text.slice(5)));
  }, milliseconds);

describe('save store on a simulated phone', () => {
  it('kill: over twelve lives cut short, no run that had been saved is lost', async () => {
    const page = await openPhone();
    let saved = 0;
    for (let life = 0; life < 12; life++) {
      const held = await live(page, 40 + life * 11);
      expect(held.length).toBeGreaterThan(0);
      expect(held[0]).toBeGreaterThanOrEqual(saved);
      // What the game held at its last look was written a rest ago.
      saved = held[held.length - 1] as number;
    }
    expect(saved).toBeGreaterThan(12);
    await page.close();
  });
});
