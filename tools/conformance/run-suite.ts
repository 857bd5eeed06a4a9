import type { Browser, Page } from 'playwright-core';
import { serve } from '../../simulator/server/server.ts';
import { openLine } from './local-line.ts';

export interface CaseResult {
  readonly family: string;
  readonly what: string;
  /** Where it is written that a phone does so. */
  readonly source: string;
  readonly result: 'pass' | 'fail' | 'skip';
  readonly detail: string;
}

export interface SuiteOptions {
  readonly folder: string;
  readonly device: string;
  /** Milliseconds the whole suite may take. */
  readonly limit: number;
}

const LINE = /^conformance:(case|hand|end) (.*)$/s;

/** Does what a case asks of the player's hand or of the world, behind everything that was asked before. */
const lendHand = (page: Page, [name, ...rest]: [string, ...unknown[]]): Promise<unknown> =>
  page.evaluate(`window.phone[${JSON.stringify(name)}](...${JSON.stringify(rest)})`);

const noEnd = (results: readonly CaseResult[], limit: number): string =>
  `no end after ${limit} ms and ${results.length} cases, the last one "${results.at(-1)?.what ?? 'none'}"`;

/** Runs a suite package on one phone until it says that it is done. Rejects where it never does. */
export const runSuite = async (browser: Browser, options: SuiteOptions): Promise<CaseResult[]> => {
  const { folder, device, limit } = options;
  const line = await openLine();
  const simulator = await serve({ package: folder });
  const context = await browser.newContext({ viewport: { width: 393, height: 873 } });
  const page = await context.newPage();
  const results: CaseResult[] = [];
  let hands: Promise<unknown> = Promise.resolve();
  try {
    const done = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(noEnd(results, limit))), limit);
      page.on('console', (message) => {
        const [, kind, text] = LINE.exec(message.text()) ?? [];
        if (kind === undefined || text === undefined) return;
        if (kind === 'case') results.push(JSON.parse(text) as CaseResult);
        else if (kind === 'hand')
          hands = hands.then(() => lendHand(page, JSON.parse(text) as [string])).catch(() => undefined);
        else {
          clearTimeout(timer);
          resolve();
        }
      });
    });
    const query = encodeURIComponent(`port=${line.port}`);
    await page.goto(`${simulator.url}/phone?device=${device}&user=conformance&query=${query}`);
    await done;
    return results;
  } finally {
    await context.close();
    await simulator.close();
    line.close();
  }
};
