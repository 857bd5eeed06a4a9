import { launchBrowser } from '../browser.ts';
import type { Digests, Engine } from './engine.ts';

export const chromiumEngine: Engine = {
  name: 'V8 (Chromium)',
  async find() {
    try {
      const browser = await launchBrowser();
      const version = browser.version();
      await browser.close();
      return version;
    } catch {
      return null;
    }
  },
  async run(bundle): Promise<Digests> {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: bundle });
      const pairs = 'golden.names.map((name) => [name, golden.digest(name)])';
      return Object.fromEntries((await page.evaluate(pairs)) as readonly [string, string][]);
    } finally {
      await browser.close();
    }
  },
};
