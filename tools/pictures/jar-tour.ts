import { LEG_DROPS } from '../../src/core/index.ts';
import { HEAD, JAR_NOTE, jarHead, PAGE_HEIGHTS } from '../../src/view/layout/page-layout.ts';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import { boardPlace } from './board-place.ts';
import { pictureOfCard } from './card-tour.ts';
import { menuCardOf } from './menu-card.ts';
import { metricsOf } from './metrics-of.ts';
import type { PhonePage } from './phone-page.ts';

type Shoot = (phone: PhonePage, name: string) => Promise<void>;

/** Points from a page's middle and its foot to the button beside the way back. */
const ACTION = { aside: 0.15, foot: 58 };
const PAGE_MS = 1500;
const PAGE_STEPS = 60;
/** Until the end's beat is over and the jar has been played again. */
const SETTLE_MS = 9000;
/** The legs that are spread over the jar; the one after them piles it up. */
const SPREAD_LEGS = 4;
const MOST_LEGS = 12;

const pressHome = async (phone: PhonePage): Promise<void> => {
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const { passed } = homeLayout(screen, playLayout(screen, BOARD, JAR), BOARD.height);
  await phone.tap(passed.x * scale, passed.y * scale);
  // The pages' package comes by the real clock.
  for (let step = 0; step < PAGE_STEPS; step++) await phone.step(50);
};

const pressAction = async (phone: PhonePage, page: 'jar' | 'jars'): Promise<void> => {
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const { x, y, width, height } = panelLayout(screen, PAGE_HEIGHTS[page]);
  await phone.tap((x + width * ACTION.aside) * scale, (y + height / 2 - ACTION.foot) * scale);
  await phone.advance(PAGE_MS);
};

const pressLeg = async (phone: PhonePage): Promise<void> => {
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const { x, y, height } = panelLayout(screen, PAGE_HEIGHTS.jar);
  const list = HEAD + JAR_NOTE + jarHead(height);
  await phone.tap(x * scale, (y - height / 2 + list + 26) * scale);
  await phone.advance(4000);
};

const hasEnded = (phone: PhonePage, ends: number): Promise<boolean> =>
  phone.page.evaluate(
    (count) => window.phone.logs().filter(({ text }) => text.includes('run ended: passed')).length >= count,
    ends,
  );

/** Where the drops of a leg go, in board units. */
const placesOf = (leg: number): readonly number[] =>
  Array.from({ length: LEG_DROPS }, (_, at) =>
    leg < SPREAD_LEGS ? 60 + ((at * 5 + leg * 3) % 11) * 60 : 330 + (at % 3) * 30,
  );

const playLeg = async (
  phone: PhonePage,
  leg: number,
  ends: number,
  midway?: () => Promise<void>,
): Promise<void> => {
  const board = boardPlace(await metricsOf(phone));
  const places = placesOf(leg);
  for (const [at, x] of places.entries()) {
    await phone.tap(board.left + x * board.scale, board.top + 400 * board.scale);
    await phone.advance(650);
    if (at === 13) await midway?.();
    if (await hasEnded(phone, ends)) break;
  }
  await phone.advance(SETTLE_MS);
};

const cardOf = async (phone: PhonePage): Promise<Record<string, string>> => {
  const card = await menuCardOf(phone.page);
  return Object.fromEntries(new URLSearchParams(card?.query ?? ''));
};

const legsOn = (phone: PhonePage): Promise<number> =>
  phone.page.evaluate(
    () => window.phone.logs().filter(({ text }) => text.includes('run ended: passed')).length,
  );

/** Two phones pass a jar on until it is full: each screen on the way, the card, and the poster of its end. */
export const jarTour = async (
  [mother, son]: readonly [PhonePage, PhonePage],
  shoot: Shoot,
  write: (name: string, png: Buffer) => Promise<void>,
): Promise<void> => {
  await pressHome(mother);
  await shoot(mother, 'jars-none');
  await pressAction(mother, 'jars');
  let over = false;
  for (let leg = 0; leg < MOST_LEGS && !over; leg++) {
    const [phone, next] = leg % 2 === 0 ? [mother, son] : [son, mother];
    const midway = leg === 2 ? () => shoot(phone, 'jar-leg') : undefined;
    await playLeg(phone, leg, (await legsOn(phone)) + 1, midway);
    if (leg === 2) await shoot(phone, 'jar-sent');
    over = await phone.page.evaluate(() =>
      window.phone.logs().some(({ text }) => /jar: leg .*overflow/.test(text)),
    );
    if (over) {
      await shoot(phone, 'jar-over');
      await write('jar-poster', await posterOf(phone));
      break;
    }
    const card = await menuCardOf(phone.page);
    if (leg === 2 && card?.imageUrl) await write('jar-card', await pictureOfCard(card.imageUrl));
    await next.openCard(await cardOf(phone));
    await next.advance(SETTLE_MS / 2);
    if (leg === 2) {
      await shoot(next, 'jar-turn');
      await pressLeg(next);
      await shoot(next, 'jar-watch');
      await next.launch(await cardOf(phone));
      await next.advance(SETTLE_MS);
    }
    await pressAction(next, 'jar');
  }
  await mother.launch();
  await pressHome(mother);
  await shoot(mother, 'jars');
};

const posterOf = async (phone: PhonePage): Promise<Buffer> => {
  await pressAction(phone, 'jar');
  for (let step = 0; step < 240; step++) {
    const picture = await phone.page.evaluate(() => {
      window.phone.answerDialog(2);
      return window.phone.album().at(-1);
    });
    if (picture) return pictureOfCard(picture);
    await phone.advance(200);
    await phone.page.waitForTimeout(50);
  }
  throw new Error('no poster was painted');
};
