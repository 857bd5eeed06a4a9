import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tools/browser.ts';
import { versionOf } from '../../tools/process-group.ts';
import type { ContextNames, Starter, StartOrder, StartTimes } from './started.ts';

/** Where something is started; null for what it cannot run. */
export interface Host {
  readonly name: string;
  start(order: StartOrder): Promise<StartTimes | null>;
  close(): Promise<void>;
}

/** A page of its own for each start: nothing is warm. */
const startInPage = async (browser: Browser, starter: string, order: StartOrder): Promise<StartTimes> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  try {
    await page.addScriptTag({ content: starter });
    return await page.evaluate(
      (given) => (window as unknown as { starter: Starter }).starter.start(given),
      order,
    );
  } finally {
    await page.close();
  }
};

const chromium = async (name: string, flags: readonly string[], starter: string): Promise<Host> => {
  const browser = await launchBrowser(flags);
  return {
    name,
    start: (order) => startInPage(browser, starter, order),
    close: () => browser.close(),
  };
};

/** What a context of this browser is made of, for those who have none. */
const contextNames = async (browser: Browser): Promise<ContextNames> => {
  const page = await browser.newPage();
  const names = await page.evaluate(() => {
    const numbers: Record<string, number> = {};
    const calls: string[] = [];
    for (const [name, { value }] of Object.entries(
      Object.getOwnPropertyDescriptors(WebGL2RenderingContext.prototype),
    )) {
      if (typeof value === 'number') numbers[name] = value;
      else if (typeof value === 'function') calls.push(name);
    }
    return { numbers, calls };
  });
  await page.close();
  return names;
};

/** Chromium's timers are coarse; a shell's are not. It has no page, so only a package can be started there. */
const jsc = (starter: string, names: ContextNames): Host => ({
  name: 'jsc without JIT',
  async start(order) {
    if (order.kind === 'page') return null;
    const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
    const file = join(folder, 'start.js');
    const given = JSON.stringify({ ...order, pictures: bare(order), names });
    writeFileSync(file, `${starter}\nprint(JSON.stringify(starter.start(${given})));`);
    const { stdout, stderr } = spawnSync('jsc', [file], {
      encoding: 'utf8',
      env: { ...process.env, JSC_useJIT: '0' },
    });
    rmSync(folder, { recursive: true });
    if (!stdout.startsWith('{')) throw new Error(`jsc: ${(stdout + stderr).slice(0, 500)}`);
    return JSON.parse(stdout) as StartTimes;
  },
  close: async () => {},
});

const bare = ({ pictures }: StartOrder): StartOrder['pictures'] =>
  Object.fromEntries(Object.entries(pictures).map(([path, it]) => [path, { ...it, address: '' }]));

/** Chromium with and without JIT, and JavaScriptCore without, where there is a shell of it. */
export const openHosts = async (starter: string): Promise<readonly Host[]> => {
  const browser = await launchBrowser();
  const names = await contextNames(browser);
  await browser.close();
  return [
    await chromium('Chromium', [], starter),
    await chromium('Chromium --jitless', ['--js-flags=--jitless'], starter),
    ...(versionOf('jsc', ['--help']) === null ? [] : [jsc(starter, names)]),
  ];
};
