import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenPage } from './driven-page.ts';

/** Milliseconds in which the desk opens its phone and the game comes to its home. */
const OPENED_MS = 9000;
const SHOWN_MS = 1500;

/** Presses whatever says so. */
const press = (words: string): boolean => {
  const named = [...document.querySelectorAll<HTMLElement>('button, [role=tab], label, summary')].find(
    ({ textContent }) => textContent?.trim() === words,
  );
  named?.click();
  return named !== undefined;
};

/** A game that draws all the time leaves software graphics no moment for a picture of the page. */
const stopClocks = (): void => {
  for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.phone.freezeClock();
};

/** A PNG of the desk with its page of faults. */
export const deskPicture = async (page: DrivenPage, url: string): Promise<Buffer> => {
  await page.open(`${url}/?device=iphone13`);
  await pause(OPENED_MS);
  if (!(await page.evaluate(press, 'Faults'))) throw new Error('the desk has no page of faults');
  await pause(SHOWN_MS);
  await page.evaluate(stopClocks);
  return page.picture();
};
