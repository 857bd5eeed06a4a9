import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDomain } from './support/domain.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** What the game reports that was opened on the computer. */
const onComputer = async (probe: Probe, begin: () => Promise<unknown>): Promise<unknown> => {
  const opened = probe.page.context().waitForEvent('page');
  await begin();
  const page = await opened;
  await page.waitForFunction(() => window.phone?.logs().some(({ text }) => text.startsWith('@')));
  const told = await page.evaluate(() => window.phone.logs().find(({ text }) => text.startsWith('@'))?.text);
  await page.close();
  return JSON.parse(told!.slice(1));
};

test('computer: the game goes on there with the query it answers, or with the one its domain takes along', async () => {
  const probe = await runDomain(bench, {
    game: `const { query } = wx.getLaunchOptionsSync();
      const isComputer = wx.getDeviceInfo().platform === 'windows';
      if (isComputer) report([query, 'computer']);
      wx.onHandoff(() => ({ query: 'level=2' })); wx.offHandoff();
      wx.onHandoff(() => ({ query: 'level=3&by=menu' }));
      if (!isComputer) report([wx.setHandoffQuery('level=4'), wx.setHandoffQuery(4)]);
      wx.onTouchStart(() => wx.getOpenDataContext().postMessage({}));`,
    domain: `wx.onMessage(() => wx.startHandoff({ success: ({ errMsg }) => report(errMsg) }));
      wx.checkHandoffEnabled({ success: ({ isEnabled, errCode }) => report([isEnabled, errCode]) });`,
  });
  expect((await probe.reported(2)).slice(0, 2)).toEqual([
    [true, false],
    [true, 0],
  ]);
  const byMenu = await onComputer(probe, () =>
    probe.page.evaluate(() => {
      document.querySelector<HTMLElement>('.capsule-menu')!.click();
      [...document.querySelectorAll<HTMLElement>('.sheet button, .menu button, button')]
        .find(({ textContent }) => textContent === '在电脑上打开')!
        .click();
    }),
  );
  expect(byMenu).toEqual([{ level: '3', by: 'menu' }, 'computer']);
  const byDomain = await onComputer(probe, () => probe.phone((phone) => phone.tap(100, 400)));
  expect(byDomain).toEqual([{ level: '4' }, 'computer']);
  expect(await probe.reported(3)).toContain('startHandoff:ok');
});
