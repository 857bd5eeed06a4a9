import { launchBrowser } from '../browser.ts';
import type { Engine } from './engine.ts';

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
  async run(bundle, heard) {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: bundle });
      for (const name of (await page.evaluate('golden.names')) as readonly string[]) {
        const digest = (await page.evaluate(`golden.digest(${JSON.stringify(name)})`)) as string;
        if (!heard(name, digest)) return;
      }
    } finally {
      await browser.close();
    }
  },
};
