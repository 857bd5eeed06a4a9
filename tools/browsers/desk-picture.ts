import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenPage } from './driven-page.ts';

/** Milliseconds: the desk opens its phone and the game comes to its home, also on a busy machine. */
const LOOK_MS = 500;
const MOST_LOOKS = 120;
/** Home has come in by then, and the notice of the start has gone. */
export const HOME_STANDS_MS = 5000;
const SHOWN_MS = 1500;

/** Presses whatever says so. */
export const press = (words: string): boolean => {
  const named = [...document.querySelectorAll<HTMLElement>('button, [role=tab], label, summary')].find(
    ({ textContent }) => textContent?.trim() === words,
  );
  named?.click();
  return named !== undefined;
};

/** Whether the game in the desk's phone has come to its home. */
export const isHome = (): boolean =>
  [...document.querySelectorAll('iframe')].some((frame) =>
    frame.contentWindow?.phone?.logs().some(({ text }) => text.startsWith('ready')),
  );

/** A game that draws all the time leaves software graphics no moment for a picture of the page. */
export const stopClocks = (): void => {
  for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.phone.freezeClock();
};

/** A PNG of the desk with its page of faults. */
export const deskPicture = async (page: DrivenPage, url: string): Promise<Buffer> => {
  await page.open(`${url}/?device=iphone13`);
  for (let look = 0; look < MOST_LOOKS && !(await page.evaluate(isHome)); look++) await pause(LOOK_MS);
  await pause(HOME_STANDS_MS);
  if (!(await page.evaluate(press, 'Faults'))) throw new Error('the desk has no page of faults');
  await pause(SHOWN_MS);
  await page.evaluate(stopClocks);
  return page.picture();
};
