import sharp from 'sharp';
import type { Rules } from '../../src/core/index.ts';
import { type BoardRow, boardRows, scoresPart } from '../pictures/board-rows.ts';
import { deviceMetrics } from '../pictures/metrics-of.ts';
import { pageTaps } from '../pictures/page-tour.ts';
import { playedSave } from '../pictures/played-save.ts';
import { crowd, type SampleFriend } from '../pictures/sample-friends.ts';
import type { DrivenPage } from './driven-page.ts';
import { fingerOn, screenOf } from './driven-phone.ts';

const FRIENDS = 12;

const giveFriends = async (
  user: string,
  friends: readonly SampleFriend[],
  save: { readonly key: string; readonly text: string },
): Promise<void> => {
  await window.phone.setFriends(user, friends);
  window.phone.writeStorage(save.key, save.text);
};

/** Before the launch: somebody who has played, and whose friends have. */
export const haveFriends = (page: DrivenPage, user: string, rules: Rules): Promise<void> =>
  page.evaluate(giveFriends, user, crowd(rules, FRIENDS), playedSave());

/** Time passes twice: until the question of the platform stands, and until the rows do. */
const answerQuestion = async (): Promise<void> => {
  await window.phone.advance(1500, 'none');
  window.phone.answerDialog(0);
  await window.phone.advance(1500, 'none');
  await new Promise((done) => setTimeout(done, 500));
  await window.phone.advance(500, 'last');
};

/** From home, by a tap: what the rows of the friends' boards show, with the player's permission. */
export const seeBoards = async (page: DrivenPage): Promise<{ rows: readonly BoardRow[]; boards: Buffer }> => {
  const metrics = deviceMetrics(await page.evaluate(() => window.phone.device));
  const tap = await fingerOn(page);
  await tap(pageTaps(metrics).find(({ name }) => name === 'friends')!);
  await page.evaluate(answerQuestion);
  const { x: left, y: top, width, height } = scoresPart(metrics);
  const boards = await screenOf(page);
  const screen = await sharp(boards).resize(metrics.width, metrics.height).toBuffer();
  const rows = await boardRows(await sharp(screen).extract({ left, top, width, height }).toBuffer());
  return { rows, boards };
};
