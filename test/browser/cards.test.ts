import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import social from '../../settings/social.json';
import { dailySeed, parseChinaDate } from '../../src/shared/china-date.ts';
import { boardPlace } from '../../tools/pictures/board-place.ts';
import { type DropPlan, planUntil, scatter } from '../../tools/pictures/drop-plan.ts';
import { leftRunText } from '../../tools/pictures/left-run.ts';
import { menuCardOf } from '../../tools/pictures/menu-card.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import { findMoment } from '../../tools/pictures/moments.ts';
import { endlessTap } from '../../tools/pictures/page-tour.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { playLastDrop } from '../../tools/pictures/player.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { type Bench, openBench, packageWith, placesOf } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 500_000, hookTimeout: 120_000 });

/** Clients leave larger pictures away. */
const MOST_BYTES = 128 * 1024;
const SETTINGS = 'settings/social.json';

type Moment = keyof typeof social.card;

const rules = shippedRules();
const ending = findMoment(rules, 'over').plan;

/** A chain of three is worth telling here, … */
const keen = packageWith(SETTINGS, JSON.stringify({ ...social, chainWorthTelling: 3 }));
/** … and none here. */
const deaf = packageWith(SETTINGS, JSON.stringify({ ...social, chainWorthTelling: 1000 }));
let benches: readonly [Bench, Bench];

beforeAll(async () => {
  benches = [await openBench(keen.folder), await openBench(deaf.folder)];
});

afterAll(async () => {
  for (const bench of benches ?? []) await bench.close();
  keen.dispose();
  deaf.dispose();
});

const todaysEnding = (): DropPlan => {
  const day = parseChinaDate('2026-09-25');
  const plan = day.ok && planUntil(rules, dailySeed(day.value), scatter, ({ ended }) => ended !== null);
  if (!plan) throw new Error('today’s run does not end');
  return plan;
};

const expectCard = async (phone: PhonePage, moment: Moment): Promise<void> => {
  const card = await menuCardOf(phone.page);
  if (!card) throw new Error('no card');
  const { title, imageUrl } = card;
  const shapes = social.card[moment]['zh-CN'].map((text) => text.replace(/\{\w+\}/g, '[\\d,]+'));
  expect(title).toMatch(new RegExp(`^(${shapes.join('|')})$`));
  const bytes = Buffer.from(imageUrl?.split(',')[1] ?? '', 'base64');
  const { format, width, height } = await sharp(bytes).metadata();
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 500, height: 400 });
  expect(bytes.length).toBeLessThan(MOST_BYTES);
  expect((await sharp(bytes).stats()).entropy).toBeGreaterThan(4);
  console.log(`card ${moment}: ${bytes.length} bytes`);
};

interface Played {
  readonly plan: DropPlan;
  readonly mode: 'endless' | 'daily';
  /** The runs of this mode that were ended before. */
  readonly runsBefore: number;
}

const goOn = async (phone: PhonePage, { plan, mode, runsBefore }: Played): Promise<void> => {
  await phone.leaveRun(leftRunText(rules, plan, { mode, ended: runsBefore }), mode);
  await phone.launch();
  await phone.wait(6_000);
  const { x, y } = mode === 'daily' ? (await placesOf(phone)).home.daily : endlessTap(await metricsOf(phone));
  await phone.tap(x, y);
};

const playToTheEnd = async (phone: PhonePage, played: Played): Promise<void> => {
  await goOn(phone, played);
  await playLastDrop(phone, played.plan, boardPlace(await metricsOf(phone)));
  await phone.wait(22_000);
};

test('cards: of the game itself, of a best, of a chain, and of a run that goes on', async () => {
  const phone = await benches[0].open('cards');
  await phone.wait(4_000);
  await expectCard(phone, 'menu');
  for (const [runsBefore, moment] of (['best', 'chain'] as const).entries()) {
    await playToTheEnd(phone, { plan: ending, mode: 'endless', runsBefore });
    await expectCard(phone, moment);
  }
  const { plan } = findMoment(rules, 'play');
  await goOn(phone, { plan, mode: 'endless', runsBefore: 2 });
  await phone.wait(1_000);
  await expectCard(phone, 'play');
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('cards: of a run that is over, and of the daily one', async () => {
  const phone = await benches[1].off('cards-of-more');
  await phone.havePlayed();
  const daily = todaysEnding();
  const ends = [
    [{ plan: ending, mode: 'endless', runsBefore: 0 }, 'best'],
    [{ plan: ending, mode: 'endless', runsBefore: 1 }, 'over'],
    [{ plan: daily, mode: 'daily', runsBefore: 0 }, 'best'],
    [{ plan: daily, mode: 'daily', runsBefore: 1 }, 'daily'],
  ] as const;
  for (const [played, moment] of ends) {
    await playToTheEnd(phone, played);
    await expectCard(phone, moment);
  }
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
