import { expect, test } from 'vitest';
import balance from '../../../settings/balance.json';
import physics from '../../../settings/physics.json';
import shop from '../../../settings/shop.json';
import social from '../../../settings/social.json';
import twists from '../../../settings/twists.json';
import { readRules, readShop, readSocial } from '../../../src/app/boot/settings-files.ts';
import { createMemoryPlatform } from '../../../src/platform/memory/create-memory-platform.ts';

const PHYSICS = JSON.stringify(physics);
const TWISTS = JSON.stringify(twists);

const readFrom = async (files: Record<string, string>) => {
  const host = createMemoryPlatform({ files });
  const settings = { balance, physics, twists, shop, social };
  const rules = await readRules(host.platform.files, settings, host.platform.log);
  return {
    rules,
    errors: host.log.lines.filter((line) => line.level === 'error').map((line) => line.message),
  };
};

test('settings: the packaged files are the rules', async () => {
  const changed = JSON.stringify({ ...balance, moonBonus: 777 });
  const { rules, errors } = await readFrom({
    'settings/balance.json': changed,
    'settings/physics.json': PHYSICS,
    'settings/twists.json': TWISTS,
  });
  expect(rules.moonBonus).toBe(777);
  expect(errors).toEqual([]);
});

test.each([
  ['cut short', '{"rulesVersion": 1', 'input/not-json'],
  ['of the wrong type', '[]', 'input/wrong-type'],
  ['huge', `{"rulesVersion": 1, "x": "${'x'.repeat(100_000)}"}`, 'input/too-large'],
  ['from a newer version', JSON.stringify({ ...balance, rulesVersion: 200 }), 'input/newer-version'],
  ['out of range', JSON.stringify({ ...balance, growTicks: -1 }), 'input/out-of-range'],
])(
  'settings: a file that is %s is logged with its code and the built-in rules are played',
  async (_, text, code) => {
    const { rules, errors } = await readFrom({
      'settings/balance.json': text,
      'settings/physics.json': PHYSICS,
      'settings/twists.json': TWISTS,
    });
    expect(rules.moonBonus).toBe(balance.moonBonus);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(code);
  },
);

test('settings: a missing file is logged and the built-in rules are played', async () => {
  const { rules, errors } = await readFrom({});
  expect(rules.rulesVersion).toBe(balance.rulesVersion);
  expect(errors[0]).toContain('host/not-found');
});

const readPrices = async (text: string) => {
  const host = createMemoryPlatform({ files: { 'settings/shop.json': text } });
  const { files, log } = host.platform;
  const read = await readShop(files, { balance, physics, twists, shop, social }, log);
  return { shop: read, log: host.log.lines.map(({ message }) => message).join('\n') };
};

test('shop: the packaged prices are asked', async () => {
  const { shop: read, log } = await readPrices(
    JSON.stringify({ ...shop, prices: { ...shop.prices, snow: 7 } }),
  );
  const price = (coins: number) => ({ kind: 'price', price: coins });
  expect(read.things).toMatchObject({ snow: price(7), 'mid-autumn': price(0), osmanthus: price(0) });
  expect(read.things.gauze).toEqual({ kind: 'lanterns', lanterns: 10 });
  expect(read.things.fireflies).toEqual({ kind: 'streak', days: 7 });
  expect(log).toBe('');
});

test.each([
  ['without a price', { ...shop, prices: { snow: 200 } }, 'input/wrong-type'],
  ['with a theme for nothing', { ...shop, prices: { ...shop.prices, snow: 0 } }, 'input/out-of-range'],
  ['with a price and a need', { ...shop, prices: { ...shop.prices, galaxy: 5 } }, 'input/out-of-range'],
  [
    'with two needs',
    { ...shop, needs: { ...shop.needs, galaxy: { streak: 3, medal: 'swift' } } },
    'input/out-of-range',
  ],
  [
    'with a medal nobody knows',
    { ...shop, needs: { ...shop.needs, galaxy: { medal: 'x' } } },
    'input/unknown-name',
  ],
  [
    'with a streak and lanterns',
    { ...shop, needs: { ...shop.needs, galaxy: { streak: 3, lanterns: 3 } } },
    'input/out-of-range',
  ],
  [
    'with lanterns without end',
    { ...shop, needs: { ...shop.needs, galaxy: { lanterns: 1e9 } } },
    'input/out-of-range',
  ],
  ['with no lanterns', { ...shop, needs: { ...shop.needs, galaxy: { lanterns: 0 } } }, 'input/out-of-range'],
  [
    'with a streak without end',
    { ...shop, needs: { ...shop.needs, galaxy: { streak: 1e9 } } },
    'input/out-of-range',
  ],
  ['with two tasks a day', { ...shop, tasks: shop.tasks.slice(1) }, 'input/out-of-range'],
  [
    'with a task twice',
    { ...shop, tasks: [shop.tasks[0], shop.tasks[0], shop.tasks[1]] },
    'input/out-of-range',
  ],
  [
    'with a task nobody knows',
    { ...shop, tasks: [{ coins: 5, pool: [{ measure: 'naps', goal: 1 }] }, ...shop.tasks.slice(1)] },
    'input/unknown-name',
  ],
  [
    'with a task for nothing',
    { ...shop, tasks: [{ coins: 5, pool: [{ measure: 'runs', goal: 0 }] }, ...shop.tasks.slice(1)] },
    'input/out-of-range',
  ],
  ['with nights no month has', { ...shop, nights: [{ nights: 31, coins: 5 }] }, 'input/out-of-range'],
  ['without coins for a medal', { ...shop, medals: { ...shop.medals, swift: -1 } }, 'input/out-of-range'],
  ['with broken coins', { ...shop, pointsPerCoin: 0.5 }, 'input/out-of-range'],
])('shop: a list %s is logged with its code and the built-in prices are asked', async (_, list, code) => {
  const { shop: read, log } = await readPrices(JSON.stringify(list));
  expect(read.things.snow).toEqual({ kind: 'price', price: shop.prices.snow });
  expect(read.tasks).toEqual(shop.tasks);
  expect(log).toContain(code);
});

const readTitles = async (value: unknown) => {
  const host = createMemoryPlatform({ files: { 'settings/social.json': JSON.stringify(value) } });
  const { files, log } = host.platform;
  const read = await readSocial(files, { balance, physics, twists, shop, social }, log);
  return { social: read, log: host.log.lines.map(({ message }) => message).join('\n') };
};

test('social: what the packaged file says stands on the cards', async () => {
  const card = { ...social.card, menu: { 'zh-CN': ['\u4e00\u53e5'], en: ['One line'] } };
  const { social: read, log } = await readTitles({ ...social, card });
  expect(read.titles.menu.en).toEqual(['One line']);
  expect(log).toBe('');
});

test.each([
  ['without a moment', { ...social, card: { ...social.card, best: undefined } }, 'input/wrong-type'],
  [
    'with no title',
    { ...social, card: { ...social.card, menu: { 'zh-CN': [], en: [] } } },
    'input/out-of-range',
  ],
  [
    'with a title that would be cut off',
    { ...social, card: { ...social.card, menu: { 'zh-CN': ['x'.repeat(60)], en: ['y'] } } },
    'input/out-of-range',
  ],
  ['that asks every day anew', { ...social, askAboutOvertakingEveryDays: 0 }, 'input/out-of-range'],
  ['with an arena that is none', { ...social, arena: { ...social.arena, daily: 'no key' } }, 'input/corrupt'],
])('social: a file %s is logged with its code and the built-in one is used', async (_, value, code) => {
  const { social: read, log } = await readTitles(value);
  expect(read.titles.menu.en).toEqual(social.card.menu.en);
  expect(log).toContain(code);
});

test('social: no title promises, orders or exaggerates', () => {
  const all = JSON.stringify(social.card);
  expect(all).not.toMatch(
    /\u5fc5\u987b|\u5956|\u9886\u53d6|\u514d\u8d39|\u8f6c\u53d1|\u5206\u4eab|\u4e0d\u8f6c|\u9707\u60ca|\u5168\u7f51|\u7b2c\u4e00|\u7ea2\u5305|must|free|reward|share|win prizes|!|\uff01/i,
  );
});
