import type { Browser } from 'playwright-core';
import { LEG_DROPS } from '../../src/core/index.ts';
import { makeJarText, parseJarText } from '../../src/passed/text.ts';
import { makeJarQuery } from '../../src/shared/jar-query.ts';
import { HEAD, JAR_NOTE, jarHead, PAGE_HEIGHTS } from '../../src/view/layout/page-layout.ts';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import { shippedRules } from '../shipped-rules.ts';
import { boardPlace } from './board-place.ts';
import { pictureOfCard } from './card-tour.ts';
import { nearlyFull } from './full-jar.ts';
import { menuCardOf } from './menu-card.ts';
import { metricsOf } from './metrics-of.ts';
import { PhonePage, type PhoneWindow } from './phone-page.ts';

type Shoot = (phone: PhonePage, name: string) => Promise<void>;

/** Points from a page's middle and its foot to the button beside the way back. */
const ACTION = { aside: 0.15, foot: 58 };
const PAGE_MS = 1500;
const PAGE_STEPS = 60;
/** Until the end's beat is over and the jar has been played again. */
const SETTLE_MS = 9000;
/** The legs that are played by hand before the family fills the jar, and of these the one that is looked at. */
const HAND_LEGS = 4;
const SHOWN_LEG = 2;
/** Legs after those, the last of which ends the jar; the twelfth always does. */
const MOST_ENDINGS = 8;
/** Steps, with a breath of the real clock each, in which the code of passed jars comes. */
const MOST_STEPS = 1200;

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

/** What a phone keeps of its jars: another text as soon as a leg has begun. */
const keptJars = (phone: PhonePage): Promise<string> =>
  phone.page.evaluate(() =>
    JSON.stringify(Object.entries(window.phone.storage()).filter(([key]) => key.startsWith('jars.'))),
  );

/** Presses until the leg has begun: their code comes by the real clock, and before it a press does nothing. */
const beginLeg = async (phone: PhonePage, page: 'jar' | 'jars'): Promise<void> => {
  const before = await keptJars(phone);
  for (let step = 0; step < MOST_STEPS; step++) {
    await pressAction(phone, page);
    if ((await keptJars(phone)) !== before) return;
    await phone.page.waitForTimeout(50);
  }
  throw new Error('no leg begins');
};

const pressLeg = async (phone: PhonePage): Promise<void> => {
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const { x, y, height } = panelLayout(screen, PAGE_HEIGHTS.jar);
  const list = HEAD + JAR_NOTE + jarHead(height);
  await phone.tap(x * scale, (y - height / 2 + list + 26) * scale);
  await phone.advance(4000);
};

/** Where the drops of a leg go, in board units. */
const placesOf = (leg: number): readonly number[] =>
  Array.from({ length: LEG_DROPS }, (_, at) => 60 + ((at * 5 + leg * 3) % 11) * 60);

const playLeg = async (
  phone: PhonePage,
  places: readonly number[],
  midway?: () => Promise<void>,
): Promise<void> => {
  const ends = (await legsOn(phone)) + 1;
  const board = boardPlace(await metricsOf(phone));
  for (let at = 0; at < LEG_DROPS && (await legsOn(phone)) < ends; at++) {
    const x = places[at % places.length] ?? 0;
    await phone.tap(board.left + x * board.scale, board.top + 400 * board.scale);
    await phone.advance(600);
    if (at === 13) await midway?.();
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

type Both = readonly [PhonePage, PhonePage];
type Write = (name: string, png: Buffer) => Promise<void>;

/** The leg that is looked at: sent on, opened, watched, and opened again by a cold start. */
const showLeg = async (phone: PhonePage, next: PhonePage, shoot: Shoot, write: Write): Promise<void> => {
  await shoot(phone, 'jar-sent');
  const card = await menuCardOf(phone.page);
  if (card?.imageUrl) await write('jar-card', await pictureOfCard(card.imageUrl));
  await next.openCard(await cardOf(phone));
  await next.advance(SETTLE_MS / 2);
  await shoot(next, 'jar-turn');
  await pressLeg(next);
  await shoot(next, 'jar-watch');
  await next.launch(await cardOf(phone));
};

const passOn = async (phones: Both, shoot: Shoot, write: Write): Promise<void> => {
  for (let leg = 0; leg < HAND_LEGS; leg++) {
    const [phone, next] = leg % 2 === 0 ? phones : [phones[1], phones[0]];
    await beginLeg(phone, leg === 0 ? 'jars' : 'jar');
    await playLeg(phone, placesOf(leg), leg === SHOWN_LEG ? () => shoot(phone, 'jar-leg') : undefined);
    if (leg === SHOWN_LEG) await showLeg(phone, next, shoot, write);
    else await next.openCard(await cardOf(phone));
    await next.advance(SETTLE_MS / 2);
  }
};

const isOver = (phone: PhonePage): Promise<boolean> =>
  phone.page.evaluate(() =>
    window.phone.logs().some(({ text }) => /jar: leg (12,|.*(overflow|reunion))/.test(text)),
  );

/** Others of the family have had it since `from` sent it; the leg that is played then is to make it overflow. */
const playEnding = async (phone: PhonePage, from: PhonePage, own: 0 | 1): Promise<void> => {
  const text = (await cardOf(from)).j ?? '';
  const jar = parseJarText(text);
  if (!jar.ok) throw new Error(jar.error.detail);
  const ending = nearlyFull(shippedRules(), text, jar.value.legs[own]?.player ?? 0);
  const query = new URLSearchParams(makeJarQuery(makeJarText(ending.jar), null) ?? '');
  await phone.openCard(Object.fromEntries(query));
  await phone.advance(SETTLE_MS / 2);
  await beginLeg(phone, 'jar');
  await playLeg(phone, ending.places);
};

/** Until it is over, for fingers do not fall on the ticks that were thought of. Answers whose leg ended it. */
const fill = async ([mother, son]: Both): Promise<PhonePage> => {
  for (let turn = 0; turn < MOST_ENDINGS; turn++) {
    const [phone, from, own] = turn % 2 === 0 ? ([mother, son, 0] as const) : ([son, mother, 1] as const);
    await playEnding(phone, from, own);
    if (await isOver(phone)) return phone;
  }
  throw new Error('the jar is not over');
};

/** Home of two who have played, on phones of this size. */
export const openPair = async (
  browser: Browser,
  url: string,
  size: PhoneWindow,
  language?: 'en',
): Promise<readonly [PhonePage, PhonePage]> => {
  const phoneOf = async (who: string): Promise<PhonePage> => {
    const phone = await PhonePage.off(browser, url, size, `${who}-${language ?? 'zh'}-${size.device}`);
    await phone.havePlayed({ language });
    await phone.launch();
    return phone;
  };
  return [await phoneOf('first'), await phoneOf('second')];
};

/** Two phones pass a jar on until it is full: each screen on the way, the card, and the poster of its end. */
export const jarTour = async (phones: Both, shoot: Shoot, write: Write): Promise<void> => {
  const [mother] = phones;
  await pressHome(mother);
  await shoot(mother, 'jars-none');
  await passOn(phones, shoot, write);
  const last = await fill(phones);
  await shoot(last, 'jar-over');
  await write('jar-poster', await posterOf(last));
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
