import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { openBrowser } from '../support/open-browser.ts';

const PACKAGE = fileURLToPath(new URL('./fixtures/sharing', import.meta.url));

/** Two phones on one page, without a graphics card. Milliseconds. */
const SLOW = 120_000;

vi.setConfig({ testTimeout: 2 * SLOW });

let simulator: Simulator;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  simulator = await serve({ package: PACKAGE });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(SLOW);
  await page.goto(simulator.url);
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

/** The page of one user's phone, once its game runs. */
const phoneOf = async (user: string): Promise<Frame> => {
  await page.waitForSelector(`iframe[src*="user=${user}"]`);
  const frame = page.frames().find((it) => it.url().includes(`user=${user}`));
  await frame?.waitForFunction('window.phone?.drawn()');
  return frame!;
};

test('desk: a card shared on one phone opens on the other with its query', async () => {
  const first = await phoneOf('player');
  await first.locator('.touch-area').click({ position: { x: 180, y: 400 } });
  await first.locator('.chooser-row').first().click();
  await page.getByText('来一起团圆').first().waitFor();
  await page.getByText('second player').click();
  const second = await phoneOf('friend');
  await page.getByText('open on friend').click();
  await second.waitForFunction("phone.logs().some((line) => line.text === 'entered 1008 c=7')");
});

test('desk: generated friends join those with a phone', async () => {
  const phone = await phoneOf('friend');
  await page.getByRole('button', { name: '+ 12' }).click();
  await page.getByText('friend has 13 friends').waitFor();
  const users = await phone.evaluate(async () => (await window.phone.friends()).map((it) => it.user));
  expect([users[0], users.length]).toEqual(['player', 13]);
});

test('desk: launches by the scene and query of the panel', async () => {
  const phone = await phoneOf('friend');
  await page.locator('.panel select').first().selectOption('1011');
  await page.getByPlaceholder('query').fill('scene=abc');
  await page.getByRole('button', { name: 'Launch' }).click();
  await phone.waitForFunction("phone.logs().some((line) => line.text === 'entered 1011 scene=abc')");
});

test('desk: the page of faults sets one on the selected phone, shows it and its calls, and ends it', async () => {
  const phone = await phoneOf('friend');
  const faults = () => phone.evaluate(() => window.phone.faults());
  await page.getByRole('button', { name: 'Faults', exact: true }).click();
  await page.getByPlaceholder('loadSubpackage').fill('login');
  await page.getByRole('button', { name: 'Once', exact: true }).click();
  await page.getByRole('button', { name: 'Set fault' }).click();
  await page.getByText('login: fail × 1').waitFor();
  expect(await faults()).toEqual([{ api: 'login', how: 'fail', times: 1 }]);
  await page.locator('.call', { hasText: 'createCanvas' }).first().waitFor();
  await page.getByRole('button', { name: 'Web Audio throws' }).click();
  await page.getByText('createWebAudioContext: throw').waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByText('login: fail × 1').waitFor({ state: 'detached' });
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Phone', exact: true }).click();
});

test('desk: the game can be left, entered again and ended', async () => {
  const state = page.locator('.state');
  await page.getByRole('button', { name: 'Leave' }).click();
  await state.getByText('background').waitFor();
  await page.getByRole('button', { name: 'Return' }).click();
  await state.getByText('foreground').waitFor();
  await page.getByRole('button', { name: 'Kill' }).click();
  await state.getByText('off').waitFor();
});

test('desk: the page of chats shows what the platform asks and answers it, enters from a group, and adds to a value', async () => {
  const phone = await phoneOf('friend');
  await page.getByRole('button', { name: 'Chats', exact: true }).click();
  await page.getByText(/\d members?/).waitFor();
  await page.getByText('enter from it').first().click();
  await phone.waitForFunction("phone.logs().some((line) => line.text.startsWith('entered 1044'))");
  await page.getByRole('button', { name: 'player', exact: true }).click();
  await page.getByText('value 1: 1').waitFor();
  await phone.locator('.capsule-menu').click();
  await page.getByRole('button', { name: '重新进入小游戏' }).waitFor();
  await page.getByRole('button', { name: 'turn away' }).click();
  expect(await phone.evaluate(() => window.phone.question())).toBeNull();
  await page.getByRole('button', { name: 'Phone', exact: true }).click();
});
