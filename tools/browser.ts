import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { packagedBrowser } from './packaged-browser.ts';

/** Software WebGL (and canvases beside it, which it would wait for), sound without a hand, and steady timers: what tests of a game need of a headless browser. */
const FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-accelerated-2d-canvas',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-networking',
  '--disable-quic',
  '--no-sandbox',
];

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

interface Candidate {
  readonly name: string;
  options(): Promise<LaunchOptions>;
}

const installed = (path: string, name = path): Candidate => ({
  name,
  options: async () => ({ executablePath: path }),
});

const packaged: Candidate = {
  name: '@sparticuz/chromium',
  options: async () => {
    const { executable, libraries } = await packagedBrowser();
    const path = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    const env = { ...process.env, LD_LIBRARY_PATH: path } as Record<string, string>;
    return { executablePath: executable, env };
  },
};

const candidates = (): Candidate[] => {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') return [installed(chosen, `CHROME_PATH=${chosen}`)];
  return [...INSTALLED.filter(existsSync).map((path) => installed(path)), packaged];
};

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';

/** Throws with what was tried and why each did not start. */
const startFirst = async <T>(
  more: readonly string[],
  start: (options: LaunchOptions) => Promise<T>,
): Promise<T> => {
  const failures: string[] = [];
  for (const { name, options } of candidates()) {
    try {
      return await start({ ...(await options()), args: [...FLAGS, ...more], headless: true });
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`no browser could be started:\n${failures.join('\n')}`);
};

/**
 * A headless Chromium with WebGL: the one CHROME_PATH names, else an installed one, else the one that comes
 * with the npm packages. `more` are further flags. Throws with what was tried and why each did not start.
 */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  startFirst(more, (options) => chromium.launch(options));

/** One browser for several processes: each connects to its `wsEndpoint()`, and sees only what it opened itself. */
export const launchBrowserServer = (more: readonly string[] = []): Promise<BrowserServer> =>
  startFirst(more, (options) => chromium.launchServer({ ...options, host: '127.0.0.1' }));
