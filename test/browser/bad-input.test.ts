import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { type Bench, coloursOf, logsOf, openBench, packageWith, placesOf } from './played-phone.ts';

let bench: Bench;

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

const expectAlive = async (phone: PhonePage): Promise<void> => {
  const { home } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await phone.advance(500);
  expect(await coloursOf(phone)).toBeGreaterThan(20);
  expect(await phone.errors()).toEqual([]);
};

test.each([
  ['of an unknown mode', { m: 'godmode' }, 'input/unknown-name'],
  ['with a seed that is none', { m: 'challenge', s: '../../etc' }, 'input/corrupt'],
  ['that is huge', { m: 'challenge', s: 'z'.repeat(200_000) }, 'input/corrupt'],
  ['without its seed', { m: 'challenge' }, 'input/wrong-type'],
])('launch query: one %s is logged with its code and the game starts', async (_name, query, code) => {
  const phone = await bench.anew();
  await phone.launch(query as unknown as Record<string, string>);
  expect((await logsOf(phone)).join('\n')).toContain(code);
  await expectAlive(phone);
});

const corruptions: readonly (readonly [string, unknown, string])[] = [
  ['cut short', '{"sequence":3,"checksum":"abc","save":{"version":1,', 'input/not-json'],
  ['of another type', { a: [1, 2, 3] }, 'input/not-text'],
  ['forged', '{"sequence":3,"checksum":"abc","save":{"version":1}}', 'input/corrupt'],
];

test.each(corruptions)(
  'stored save: one %s is logged, kept aside and the game starts',
  async (_name, value, code) => {
    const phone = await bench.anew();
    const write = (text: unknown) => window.phone.writeStorage('save.1.0', text);
    await phone.page.evaluate(write, value);
    await phone.launch();
    expect((await logsOf(phone)).join('\n')).toContain(code);
    await expectAlive(phone);
    const stored = await phone.page.evaluate(() => Object.values(window.phone.storage()));
    expect(JSON.stringify(stored)).toContain(JSON.stringify(value).slice(1, -1));
  },
);

test('stored save: one from a newer game is logged and never written over', async () => {
  const phone = await bench.anew();
  const newer =
    '{"sequence":9,"checksum":"?","save":{"version":99,"rules":4,"bests":{"endless":4321,"sprint":0,"daily":{}}}}';
  const read = () => phone.page.evaluate(() => window.phone.readStorage('save.1.0'));
  await phone.page.evaluate((text) => window.phone.writeStorage('save.1.0', text), newer);
  await phone.launch();
  const logs = (await logsOf(phone)).join('\n');
  expect(logs).toContain('input/newer-version');
  expect(logs).toContain('best: endless 4321');
  await expectAlive(phone);
  expect(await read()).toBe(newer);
});

test('settings file: a broken one is logged with its code and the game starts', async () => {
  const broken = packageWith('settings/balance.json', '{"rulesVersion": 1, "radii": "none"}');
  const own = await openBench(broken.folder);
  try {
    const phone = await own.open('settings-broken');
    expect((await logsOf(phone)).join('\n')).toContain('input/wrong-type');
    await expectAlive(phone);
  } finally {
    await own.close();
    broken.dispose();
  }
});
