import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIFFERENCES, MISSING_APIS } from '../../simulator/ledger.ts';
import { KNOWN_APIS } from '../../simulator/realm/versions.ts';
import { runDomain } from './support/domain.ts';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const FILES = {
  'game.json': JSON.stringify({ subpackages: [{ name: 'extra', root: 'extra/' }], openDataContext: 'open' }),
  'open/index.js':
    'wx.onMessage(({ hold }) => { const end = Date.now() + hold; while (Date.now() < end); });',
  'extra/game.js': '',
  'other.js': '',
};

test.each(DIFFERENCES)('ledger: $what', async ({ probe: code, here, device, address }) => {
  const probe = await bench.run(code, FILES, address);
  const [seen] = await probe.reported(1);
  expect(seen).toEqual(here);
  expect(seen).not.toEqual(device);
});

test('ledger: the APIs said to be missing are missing in the game and in its domain, and no others', async () => {
  const probe = await runDomain(bench, {
    game: 'wx.getOpenDataContext(); report(Object.keys(wx));',
    domain: 'report(Object.keys(wx));',
  });
  const present = ((await probe.reported(2)) as string[][]).flat();
  const missing = KNOWN_APIS.filter((name) => !present.includes(name));
  expect(Object.values(MISSING_APIS).flat().sort()).toEqual([...missing].sort());
});

test('ledger: the README tells of every difference and every missing family', async () => {
  const readme = await readFile(new URL('../../simulator/README.md', import.meta.url), 'utf8');
  const lines = [
    ...DIFFERENCES.map((it) => `| ${it.what} |`),
    ...Object.keys(MISSING_APIS).map((it) => `- ${it}`),
  ];
  expect(lines.filter((line) => !readme.includes(line))).toEqual([]);
});
