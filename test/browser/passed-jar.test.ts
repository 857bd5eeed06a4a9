import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { parseJarText } from '../../src/passed/text.ts';
import { JAR_KEY } from '../../src/shared/score-entry.ts';
import { jarTour } from '../../tools/pictures/jar-tour.ts';
import { PhonePage } from '../../tools/pictures/phone-page.ts';
import { openBrowser } from '../support/open-browser.ts';
import { IPHONE, logsOf, PACKAGE } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let simulator: Simulator;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  simulator = await serve({ package: PACKAGE });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await simulator?.close();
});

const legsOf = async (phone: PhonePage): Promise<readonly number[]> =>
  (await logsOf(phone)).flatMap((line) => {
    const leg = /jar: leg (\d+),/.exec(line);
    return leg ? [Number(leg[1])] : [];
  });

test('passed jar: two phones pass one on, by cards alone, until it is full', async () => {
  const open = (user: string) => PhonePage.player(browser, simulator.url, IPHONE, user);
  const phones = [await open('jar-first'), await open('jar-second')] as const;
  const shown: string[] = [];
  const painted: string[] = [];
  const legs: number[] = [];
  await jarTour(
    phones,
    async (phone, name) => {
      shown.push(name);
      legs.push(...(await legsOf(phone)));
    },
    async (name, png) => {
      if (png.length > 10_000) painted.push(name);
    },
  );
  expect(shown).toEqual(
    expect.arrayContaining(['jar-leg', 'jar-sent', 'jar-turn', 'jar-watch', 'jar-over', 'jars']),
  );
  expect(painted).toEqual(['jar-card', 'jar-poster']);
  expect(Math.max(...legs), 'passed on three times and more').toBeGreaterThan(3);
  for (const phone of phones) {
    const hosted = await phone.page.evaluate(() => window.phone.hostedData());
    expect(parseJarText(hosted[JAR_KEY]).ok, 'a jar is hosted').toBe(true);
    expect(await phone.errors()).toEqual([]);
    await phone.close();
  }
});
