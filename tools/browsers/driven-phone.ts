import type { EntryInput, Point } from '../../simulator/phone/phone-api.ts';
import { within } from '../within.ts';
import type { DrivenPage } from './driven-page.ts';

/** Noon of mid-autumn day in China: the clock stands still between steps. */
const CLOCK = Date.UTC(2026, 8, 25, 4);
/** Milliseconds for the phone's page to be set up, and for the game to stand. */
const PATIENCE_MS = 60_000;
const SETTLE_MS = 600;

const phoneThere = async (): Promise<void> => {
  while (window.phone === undefined) await new Promise((done) => setTimeout(done, 10));
};

/** Opens a bare phone with nothing running. */
export const openPhone = async (page: DrivenPage, url: string, user: string): Promise<void> => {
  await page.open(`${url}/phone?device=iphonese1&user=${user}&clock=${CLOCK}&launch=no`);
  await within('the phone’s page to be set up', page.evaluate(phoneThere), PATIENCE_MS);
};

const launch = async (): Promise<boolean> => {
  await window.phone.launch({ scene: 1001 });
  for (let step = 0; step < 400; step++) {
    if (window.phone.logs().some(({ text }) => text.includes('ready'))) return true;
    await window.phone.advance(50, 'none');
    await new Promise((done) => setTimeout(done, 10));
  }
  return false;
};

/** A cold start; resolves when home stands. */
export const launchGame = async (page: DrivenPage): Promise<void> => {
  const ready = await within('the game to stand', page.evaluate(launch), 2 * PATIENCE_MS);
  if (!ready) throw new Error(`the game did not get ready: ${(await page.evaluate(errorsOf)).join('; ')}`);
  await page.evaluate((time) => window.phone.advance(time, 'none'), SETTLE_MS);
};

/**
 * The game is left, and entered again by another way: a card in a chat. The clock goes no faster than that of the sound
 * system, which the game looks at to hear whether sound is back.
 */
export const openEntry = async (entry: EntryInput): Promise<void> => {
  window.phone.hide();
  window.phone.show(entry);
  for (let step = 0; step < 12; step++) {
    await new Promise((done) => setTimeout(done, 50));
    await window.phone.advance(50, 'none');
  }
};

/** The query of the card that the capsule's menu would send now; its picture may have to be painted first. */
export const menuCard = async (): Promise<string> => {
  let isThere = false;
  const asked = window.phone.menuCard().finally(() => {
    isThere = true;
  });
  for (let at = 0; at < 200 && !isThere; at++) {
    await window.phone.advance(50, 'none');
    await new Promise((done) => setTimeout(done, 5));
  }
  return (await asked)?.query ?? '';
};

/** What went wrong in the game, by its own word and the host's; a sound that could not be had among it. */
export const errorsOf = (): readonly string[] => [
  ...window.phone.errors().map(({ message }) => message),
  ...window.phone
    .logs()
    .filter(({ level, text }) => level === 'error' || /\b(?:audio|sound): /.test(text))
    .map(({ text }) => text),
];

/** How often the game has begun a sound. */
export const soundsBegun = (): number =>
  window.phone
    .hostCalls()
    .filter(({ api }) => api === 'AudioBufferSourceNode.start')
    .reduce((sum, { count }) => sum + count, 0);

const phonePlace = (): { left: number; top: number; scale: number } => {
  const { left, top, width } = document.querySelector('.viewport')!.getBoundingClientRect();
  return { left, top, scale: width / window.phone.device.width };
};

/** A finger of the browser, at points of the phone's screen; the phone lies where it is. */
export const fingerOn = async (page: DrivenPage): Promise<(at: Point) => Promise<void>> => {
  const { left, top, scale } = await page.evaluate(phonePlace);
  return ({ x, y }) => page.tap({ x: left + x * scale, y: top + y * scale });
};

const picture = async (): Promise<string> => {
  const pending = window.phone.picture();
  await window.phone.advance(50, 'last');
  return pending;
};

/** The phone's screen as the game shows it, friends' boards over it. A JPEG. */
export const screenOf = async (page: DrivenPage): Promise<Buffer> => {
  const url = await page.evaluate(picture);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
};

/** The fields of a card's query. */
export const fieldsOf = (query: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(query));
