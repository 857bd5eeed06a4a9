import { backPlace, pageLayout } from '../../src/view/layout/page-layout.ts';
import { friendsPlace } from '../../src/view/screens/friends/friends-layout.ts';
import { type BoardRow, boardRows, scoresPart } from '../../tools/pictures/board-rows.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import { pageTaps } from '../../tools/pictures/page-tour.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import type { SampleFriend } from '../../tools/pictures/sample-friends.ts';

/** In which lists and pictures come, too. */
const PROVING_STEPS = 6;

export const befriend = (phone: PhonePage, user: string, friends: readonly SampleFriend[]): Promise<void> =>
  phone.page.evaluate(([me, list]) => window.phone.setFriends(me, list), [user, friends] as const);

/** From home, in one tap. `answer`: to the question whether the game may see friends; null where it was answered. */
export const openBoards = async (phone: PhonePage, answer: 0 | 1 | null): Promise<void> => {
  const tap = pageTaps(await metricsOf(phone)).find(({ name }) => name === 'friends')!;
  await phone.tap(tap.x, tap.y);
  await phone.wait(1_500);
  if (answer !== null) await phone.page.evaluate((choice) => window.phone.answerDialog(choice), answer);
  await phone.wait(1_000);
};

/** The domain plays friends' runs again in frames that have nothing else to do: with a clock that stands meanwhile, in one. */
export const proved = async (phone: PhonePage): Promise<void> => {
  for (let step = 0; step < PROVING_STEPS; step++) await phone.step(500);
};

export const goBack = async (phone: PhonePage): Promise<void> => {
  const place = friendsPlace(await metricsOf(phone));
  const { y } = backPlace(pageLayout(await metricsOf(phone), 'friends'));
  await phone.tap(place.left + place.width / 6, y);
  await phone.advance(800);
};

/** Of each row in sight, from the top; a group's jars have no tabs above them. */
export const rowsOf = async (phone: PhonePage, tabs?: number): Promise<readonly BoardRow[]> =>
  boardRows(await phone.see(scoresPart(await metricsOf(phone), tabs)));
