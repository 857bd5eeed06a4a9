import type { Rules } from '../../src/core/index.ts';
import { leaderboardLayout, ROW } from '../../src/open-data/leaderboard-layout.ts';
import { CORNER, pageLayout } from '../../src/view/layout/page-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { friendsPlace } from '../../src/view/screens/friends/friends-layout.ts';
import { metricsOf } from './metrics-of.ts';
import { pageTaps } from './page-tour.ts';
import { type PhonePage, STEP_MS } from './phone-page.ts';
import { crowd, HEARD_KEYS, type SampleFriend, sampleFriends } from './sample-friends.ts';
import { withJars } from './sample-jars.ts';

/** The start notice has gone by then. */
const HOME_MS = 6000;
/** The page has swung in, and its boards stand. */
const OPEN_MS = 2000;
const PROVED_MS = 12_000;
const CROWD = 500;
const SCOPE = 'scope.WxFriendInteraction';

/** A picture's name is taken at each state. */
type Shoot = (name: string) => Promise<void>;

/** The page from a fresh start. */
const openBoards = async (phone: PhonePage): Promise<void> => {
  await phone.launch();
  await turnToBoards(phone);
};

const turnToBoards = async (phone: PhonePage): Promise<void> => {
  await phone.advance(HOME_MS);
  const tap = pageTaps(await metricsOf(phone)).find(({ name }) => name === 'friends')!;
  await phone.tap(tap.x, tap.y);
  await phone.advance(OPEN_MS);
};

const befriend = (phone: PhonePage, user: string, friends: readonly SampleFriend[]): Promise<void> =>
  phone.page.evaluate(([me, list]) => window.phone.setFriends(me, list), [user, friends] as const);

/** The page from a card that lay in a group of these people. */
const openGroup = async (phone: PhonePage, user: string, people: readonly SampleFriend[]): Promise<void> => {
  const members = [user, ...people.map((person) => person.user)];
  await phone.page.evaluate((all) => window.phone.setGroup('supper', '晚饭群', all), members);
  await phone.launch({}, { scene: 1044, shareTicket: 'ticket-supper', chatType: 3 });
  await turnToBoards(phone);
};

export const permit = (phone: PhonePage, granted: boolean): Promise<void> =>
  phone.page.evaluate(([scope, yes]) => window.phone.setPermission(scope, yes), [SCOPE, granted] as const);

/** A friend's run on the board's canvas, a little way in. */
const watchFirst = async (phone: PhonePage): Promise<void> => {
  const place = friendsPlace(await metricsOf(phone));
  const { list } = leaderboardLayout(place.width, place.height, 2, 3);
  await phone.tap(place.left + place.width / 2, place.top + list.top + ROW / 2);
  await phone.advance(3000);
};

const SWIPE_STEPS = 6;

/** A finger draws the list up to its end. */
const scrollDown = async (phone: PhonePage): Promise<void> => {
  const place = friendsPlace(await metricsOf(phone));
  const { list } = leaderboardLayout(place.width, place.height, 2, 3);
  const x = place.left + place.width / 2;
  const bottom = place.top + list.top + list.height - 4;
  for (let swipe = 0; swipe < 3; swipe += 1) {
    await phone.touch('start', x, bottom);
    for (let step = 1; step <= SWIPE_STEPS; step += 1) {
      await phone.touch('move', x, bottom - (list.height * step) / SWIPE_STEPS);
      await phone.advance(STEP_MS);
    }
    await phone.touch('end', x, bottom - list.height);
    await phone.advance(OPEN_MS);
  }
};

/** The page that says what the seals mean, from the paper's corner. */
const askForSeals = async (phone: PhonePage): Promise<void> => {
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const { x, y, width, height } = pageLayout(screen, 'friends');
  await phone.tap((x - width / 2 + CORNER.x) * scale, (y - height / 2 + CORNER.y) * scale);
  await phone.advance(OPEN_MS);
};

/** The group's jars, before and after they are played again. */
export const tourJars = async (
  phone: PhonePage,
  user: string,
  people: readonly SampleFriend[],
  shoot: Shoot,
): Promise<void> => {
  await befriend(phone, user, people);
  await openGroup(phone, user, people);
  const { left, top, width, height } = friendsPlace(await metricsOf(phone));
  const jars = leaderboardLayout(width, height, 3, 5).pills[2]!;
  await phone.tap(left + jars.left + jars.width / 2, top + jars.top + jars.height / 2);
  await phone.advance(PROVED_MS);
  await shoot('friends-jars');
};

/**
 * The friends' boards as a player may find them: refused, empty, proved, watched, of a group, and of five hundred; and what
 * their seals mean.
 */
export const tourFriends = async (
  phone: PhonePage,
  user: string,
  rules: Rules,
  shoot: Shoot,
): Promise<void> => {
  const cast = sampleFriends(rules);
  await befriend(phone, user, []);
  await permit(phone, false);
  await openBoards(phone);
  await shoot('friends-refused');
  await permit(phone, true);
  await openBoards(phone);
  await shoot('friends-empty');
  await befriend(phone, user, cast);
  await phone.page.evaluate(([key, text]) => window.phone.writeStorage(key, text), [
    HEARD_KEYS.key,
    HEARD_KEYS.text,
  ] as const);
  await openBoards(phone);
  await phone.advance(PROVED_MS);
  await shoot('friends-sealed');
  await scrollDown(phone);
  await shoot('friends-unproven');
  await openBoards(phone);
  await phone.advance(PROVED_MS);
  await watchFirst(phone);
  await shoot('friends-theatre');
  await askForSeals(phone);
  await shoot('seals');
  await openGroup(phone, user, cast.slice(0, 4));
  await phone.advance(PROVED_MS);
  await shoot('friends-group');
  await tourJars(phone, user, withJars(rules, cast), shoot);
  await befriend(phone, user, crowd(rules, CROWD));
  await openBoards(phone);
  await shoot('friends-crowd');
};
