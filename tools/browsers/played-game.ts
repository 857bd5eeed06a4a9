import type { Rules } from '../../src/core/index.ts';
import type { DrivenPage } from './driven-page.ts';
import { errorsOf, launchGame, openEntry, openPhone, screenOf, soundsBegun } from './driven-phone.ts';
import { type EndedRun, openCard, playByTouch, toldOnCard } from './played-run.ts';
import { haveFriends, seeBoards } from './seen-boards.ts';

/** What one browser made of the game. */
export interface PlayedGame {
  /** As the game logged it. */
  readonly ended: EndedRun;
  /** What the core of this machine comes to from the commands on the run's card. */
  readonly inCore: EndedRun;
  /** The score that the game proved when the card was opened. */
  readonly proved: number | null;
  /** Rows of the friends' boards in which a score stands, of those in sight. */
  readonly friends: { readonly seen: number; readonly rows: number };
  /** Sounds the game began. */
  readonly sounds: number;
  readonly errors: readonly string[];
  /** JPEGs of the friends' boards, the run's end and its card. */
  readonly pictures: Readonly<Record<'boards' | 'end' | 'card', Buffer>>;
}

/** A seed alone: its run begins at once, and with it the run's time. */
const BARE_SEED = { scene: 1007, query: { m: 'challenge', s: '7' } };

/** One phone: the friends' boards from home, then a run on a card's seed to its end, and the card that tells of it. */
export const playGame = async (
  page: DrivenPage,
  url: string,
  user: string,
  rules: Rules,
): Promise<PlayedGame> => {
  await openPhone(page, url, user);
  await haveFriends(page, user, rules);
  await launchGame(page);
  const { rows, boards } = await seeBoards(page);
  await page.evaluate(openEntry, BARE_SEED);
  const ended = await playByTouch(page);
  const card = await toldOnCard(page, rules);
  const end = await screenOf(page);
  const proved = await openCard(page, card.query);
  return {
    ended,
    inCore: card.run,
    proved,
    friends: { seen: rows.filter((row) => row !== 'empty').length, rows: rows.length },
    sounds: await page.evaluate(soundsBegun),
    errors: await page.evaluate(errorsOf),
    pictures: { boards, end, card: await screenOf(page) },
  };
};

/** Both come to one end. */
export const sameEnd = (one: EndedRun, other: EndedRun): boolean =>
  one.score === other.score && one.drops === other.drops && one.hash === other.hash;

/** Played to the core's own end, heard, and nothing that should be seen or proved is missing. */
export const isWhole = ({ ended, inCore, proved, friends, sounds, errors }: PlayedGame): boolean =>
  sameEnd(ended, inCore) &&
  proved === ended.score &&
  friends.rows > 0 &&
  friends.seen === friends.rows &&
  sounds > 0 &&
  errors.length === 0;
