import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../simulator/server/server.ts';
import { within } from '../../tools/within.ts';
import { openBrowser } from '../support/open-browser.ts';

test('globals: a browser that compiles no modules has no WXWebAssembly, and runs everything else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-compiler-'));
  await writeFile(join(folder, 'game.json'), '{}');
  await writeFile(join(folder, 'game.js'), "console.log('runs', typeof GameGlobal.WXWebAssembly);");
  const simulator = await serve({ package: folder });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript('delete window.WebAssembly;');
    await page.goto(`${simulator.url}/phone?device=iphone13`);
    const ran = page.waitForFunction(
      () => window.phone?.logs().find(({ text }) => text.startsWith('runs'))?.text,
    );
    expect(await (await within('the game to run', ran)).jsonValue()).toBe('runs undefined');
    await page.close();
  } finally {
    await browser.close();
    await simulator.close();
    await rm(folder, { recursive: true });
  }
});
