import sharp from 'sharp';
import { leaderboardLayout, ROW } from '../../src/open-data/leaderboard-layout.ts';
import { backPlace, pageLayout } from '../../src/view/layout/page-layout.ts';
import { friendsPlace } from '../../src/view/screens/friends/friends-layout.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import { pageTaps } from '../../tools/pictures/page-tour.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import type { SampleFriend } from '../../tools/pictures/sample-friends.ts';

export const befriend = (phone: PhonePage, user: string, friends: readonly SampleFriend[]): Promise<void> =>
  phone.page.evaluate(([me, list]) => window.phone.setFriends(me, list), [user, friends] as const);

/** From home, in one tap. `answer`: to the question whether the game may see friends; null where it was answered. */
export const openBoards = async (phone: PhonePage, answer: 0 | 1 | null): Promise<void> => {
  const tap = pageTaps(await metricsOf(phone)).find(({ name }) => name === 'friends')!;
  await phone.tap(tap.x, tap.y);
  await phone.advance(1_500);
  if (answer !== null) await phone.page.evaluate((choice) => window.phone.answerDialog(choice), answer);
  await phone.advance(1_000);
};

export const goBack = async (phone: PhonePage): Promise<void> => {
  const place = friendsPlace(await metricsOf(phone));
  const { y } = backPlace(pageLayout(await metricsOf(phone), 'friends'));
  await phone.tap(place.left + place.width / 6, y);
  await phone.advance(800);
};

export type Seen = 'sealed' | 'plain' | 'empty';

/** Of each row in sight, from the top: a seal's red before the score, a score alone, or nothing. */
export const rowsOf = async (phone: PhonePage): Promise<readonly Seen[]> => {
  const place = friendsPlace(await metricsOf(phone));
  const { list } = leaderboardLayout(place.width, place.height, 2, 3);
  const rows = Math.floor(list.height / ROW);
  const top = Math.round(place.top + list.top);
  const x = Math.round(place.left + place.width - 150);
  const png = await phone.see({ x, y: top, width: 104, height: rows * ROW });
  return Promise.all(
    Array.from({ length: rows }, async (_, row) => {
      const region = { left: 0, top: row * ROW + 12, width: 104, height: ROW - 24 };
      const { data } = await sharp(png)
        .removeAlpha()
        .extract(region)
        .raw()
        .toBuffer({ resolveWithObject: true });
      return judge(data);
    }),
  );
};

const judge = (data: Buffer): Seen => {
  let [red, ink] = [0, 0];
  for (let at = 0; at < data.length; at += 3) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (r > 170 && g < 90 && b < 80) red += 1;
    else if (r < 130 && g < 110) ink += 1;
  }
  return red > 40 ? 'sealed' : ink > 20 ? 'plain' : 'empty';
};
