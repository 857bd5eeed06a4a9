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
        const account = (await page.evaluate(`golden.account(${JSON.stringify(name)})`)) as string;
        if (!heard(name, account)) return;
      }
    } finally {
      await browser.close();
    }
  },
};
