import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseResult, runSuite } from '../../tools/conformance/run-suite.ts';
import { reportText, tallyOf } from '../../tools/conformance/tally.ts';
import { openBrowser } from '../support/open-browser.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let results: readonly CaseResult[];
beforeAll(async () => {
  browser = await openBrowser();
  const folder = fileURLToPath(new URL('fixtures/conformance', import.meta.url));
  results = await runSuite(browser, { folder, device: 'android', limit: 60_000 });
});
afterAll(() => browser.close());

/** Cases that fail for a reason that stands in the ledger, by what they say. */
const KNOWN: readonly string[] = [];

/** The suite runs as on Android; the ledger is that of the high-performance mode of iOS, which has none of these. */
const ANDROID_HAS = ['wx.getGameServerManager is there', 'wx.getRecorderManager is there'];

const there = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../simulator/ledger/there.json', import.meta.url)), 'utf8'),
) as Record<'game' | 'open-data', readonly string[]>;

const has = (name: string): boolean => [...there.game, ...there['open-data']].includes(name);

/** A call the ledger lists as missing, or the pair of a listener that is. */
const isMissing = ({ what }: CaseResult): boolean => {
  const name = /^(?:wx\.)?(\w+) (?:is there|and off)/.exec(what)?.[1];
  return name !== undefined && !has(name);
};

test('conformance: at least 300 cases, each with its source, and none left out', () => {
  const { cases, skip } = tallyOf(results);
  expect(cases).toBeGreaterThanOrEqual(300);
  expect(skip).toBe(0);
  expect(results.filter(({ source, what }) => source === '' || what === '')).toEqual([]);
});

test('conformance: what fails is what the ledger lists as missing, and nothing else', () => {
  const surprising = results.filter(
    (it) => it.result === 'fail' && !isMissing(it) && !KNOWN.includes(it.what),
  );
  expect(surprising).toEqual([]);
  const passing = results.filter(
    (it) => it.result === 'pass' && (KNOWN.includes(it.what) || (it.what.startsWith('wx.') && isMissing(it))),
  );
  expect(passing.map(({ what }) => what)).toEqual(ANDROID_HAS);
});

test('conformance: the last line is the sum as JSON', () => {
  const last = reportText(results).split('\n').at(-1) as string;
  expect(JSON.parse(last)).toEqual(tallyOf(results));
});
