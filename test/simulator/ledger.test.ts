import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIFFERENCES } from '../../simulator/ledger/differences.ts';
import { typedApis, typedNames } from '../../simulator/ledger/typed-apis.ts';
import { LEDGER_FILES, makeLedger } from './support/made-ledger.ts';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
let made: Awaited<ReturnType<typeof makeLedger>> | null = null;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const FILES = {
  'game.json': JSON.stringify({
    subpackages: [{ name: 'extra', root: 'extra/' }],
    openDataContext: 'open',
    workers: 'threads',
  }),
  'open/index.js':
    'wx.onMessage(({ hold }) => { const end = Date.now() + hold; while (Date.now() < end); });',
  'extra/game.js': '',
  'threads/age.js': 'worker.postMessage(typeof Object.groupBy);',
  'other.js': '',
};

test.each(DIFFERENCES)('ledger: $what', async ({ probe: code, here, device, address }) => {
  const probe = await bench.run(code, FILES, address);
  const [seen] = await probe.reported(1);
  expect(seen).toEqual(here);
  expect(seen).not.toEqual(device);
});

test.each(['typed', 'there', 'readme'] as const)(
  'ledger: what is committed is what the typings and a phone have (%s; npm run ledger)',
  async (name) => {
    made ??= await makeLedger(bench, await readFile(LEDGER_FILES.readme, 'utf8'));
    await expect(made[name]).toMatchFileSnapshot(LEDGER_FILES[name]);
  },
);

test('ledger: the typings are read as they are: both domains, the cloud, and what is handed out', () => {
  const apis = typedApis();
  const { game, 'open-data': openData } = typedNames(apis);
  expect(apis.get('createRewardedVideoAd')).toMatchObject({ since: '2.0.4', family: 'ad' });
  expect(game).toEqual(
    expect.arrayContaining(['cloud.callFunction', 'FileSystemManager.open', 'createWorker', 'request']),
  );
  expect(game).not.toContain('getFriendCloudStorage');
  expect(openData).toContain('getFriendCloudStorage');
  expect(game.length).toBeGreaterThan(350);
});
