import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
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
  start(more: readonly string[]): Promise<Browser>;
}

const installed = (path: string, name = path): Candidate => ({
  name,
  start: (more) => chromium.launch({ executablePath: path, args: [...FLAGS, ...more], headless: true }),
});

const packaged: Candidate = {
  name: '@sparticuz/chromium',
  start: async (more) => {
    const { executable, libraries } = await packagedBrowser();
    const path = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    const env = { ...process.env, LD_LIBRARY_PATH: path } as Record<string, string>;
    const args = [...FLAGS, ...more];
    return chromium.launch({ executablePath: executable, args, headless: true, env });
  },
};

const candidates = (): Candidate[] => {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') return [installed(chosen, `CHROME_PATH=${chosen}`)];
  return [...INSTALLED.filter(existsSync).map((path) => installed(path)), packaged];
};

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';

/**
 * A headless Chromium with WebGL: the one CHROME_PATH names, else an installed one, else the one that comes
 * with the npm packages. `more` are further flags. Throws with what was tried and why each did not start.
 */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      return await candidate.start(more);
    } catch (error) {
      failures.push(`${candidate.name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`no browser could be started:\n${failures.join('\n')}`);
};
