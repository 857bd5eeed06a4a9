import type { Browser } from 'playwright-core';
import type { Rules } from '../../src/core/index.ts';
import { TWISTS } from '../../src/shared/vocabulary/twists.ts';
import { originOfDay } from '../load/make-run.ts';
import { planUntil, stackEqual } from './drop-plan.ts';
import { leftRunText } from './left-run.ts';
import { metricsOf } from './metrics-of.ts';
import { dailyTap } from './page-tour.ts';
import { PhonePage, type PhoneWindow } from './phone-page.ts';
import { HOME_MS } from './stage-moment.ts';

/** The days of a week in China, from a Monday on. */
export const WEEK: readonly string[] = [21, 22, 23, 24, 25, 26, 27].map((day) => `2026-09-${day}`);

const NOON_HOURS = 4;
const PANEL_MS = 1200;
const PLAY_MS = 1700;
/** Drops after which a run is in its middle. */
const DROPS = 26;

export interface TouredDay {
  readonly rules: Rules;
  readonly day: string;
  /** Chosen, where it is not the phone's. */
  readonly language?: 'en' | undefined;
}

/** Shows home, the day's page and its run in the middle: `see` is called for each, with a name by the twist. */
export const tourDay = async (
  browser: Browser,
  url: string,
  size: PhoneWindow,
  { rules, day, language }: TouredDay,
  see: (phone: PhonePage, name: string) => Promise<void>,
): Promise<void> => {
  const origin = originOfDay(rules, day);
  const twist = TWISTS[(origin.twist ?? 1) - 1];
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const openedAt = Date.UTC(year, month - 1, date, NOON_HOURS);
  const phone = await PhonePage.off(browser, url, { ...size, openedAt }, `week-${day}-${size.device}`);
  await phone.havePlayed({ language });
  await phone.launch();
  await phone.advance(HOME_MS);
  await see(phone, `home-${twist}`);
  const { x, y } = dailyTap(await metricsOf(phone));
  await phone.tap(x, y);
  await phone.advance(PANEL_MS);
  await see(phone, `daily-${twist}`);
  const plan = planUntil(rules, origin.seed, stackEqual, ({ drops }) => drops >= DROPS, origin.twist);
  if (plan) {
    const left = leftRunText(rules, plan, { mode: 'daily', twist: origin.twist, day });
    await phone.leaveRun(left, 'daily');
    await phone.launch();
    await phone.advance(HOME_MS);
    await phone.tap(x, y);
    await phone.advance(PLAY_MS);
    await see(phone, `day-${twist}`);
  }
  await phone.close();
};
