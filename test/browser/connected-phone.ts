import type { Browser, Request } from 'playwright-core';
import { PhonePage } from '../../tools/pictures/phone-page.ts';
import { IPHONE } from './played-phone.ts';

/** Simulated milliseconds between two looks at whether the cloud is at work. */
const STEP_MS = 500;

/** Real milliseconds: longer than the local cloud lets one of its functions run. */
const ANSWER_MS = 50_000;

/** Calls that are on their way from a phone to the cloud. */
const flying = new WeakMap<PhonePage, Set<Request>>();

/** The phone of somebody who has played, with nothing running, whose calls of the cloud are watched. */
export const connectedPhone = async (browser: Browser, url: string, user: string): Promise<PhonePage> => {
  const phone = await PhonePage.off(browser, url, IPHONE, user);
  await phone.havePlayed();
  const calls = new Set<Request>();
  phone.page.on('request', (request) => request.url().endsWith('/cloud/call') && calls.add(request));
  phone.page.on('requestfinished', (request) => calls.delete(request));
  phone.page.on('requestfailed', (request) => calls.delete(request));
  flying.set(phone, calls);
  return phone;
};

/** Waits for the cloud's answers, and until they are with the game. The phone's time stands. */
const answered = async (phone: PhonePage): Promise<void> => {
  const isWaiting = (): boolean => (flying.get(phone)?.size ?? 0) > 0;
  if (!isWaiting()) return;
  for (const begun = Date.now(); isWaiting(); await phone.step(0))
    if (Date.now() - begun > ANSWER_MS) throw new Error(`the cloud did not answer within ${ANSWER_MS} ms`);
  await phone.step(0);
};

/** Time passes in small steps, and stands while the cloud is at work: however slow it is, its answers come in between. */
export const pass = async (phone: PhonePage, milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += STEP_MS) {
    await phone.step(STEP_MS);
    await answered(phone);
  }
};

export const connect = (phone: PhonePage, type: 'wifi' | 'none'): Promise<void> =>
  phone.page.evaluate((to) => window.phone.setNetwork({ type: to }), type);
