import sharp from 'sharp';
import { leaderboardLayout, ROW } from '../../src/open-data/leaderboard-layout.ts';
import { friendsPlace } from '../../src/view/screens/friends/friends-layout.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import type { Part } from './phone-page.ts';

/** What a row of the friends' boards shows: a seal's red before the score, a score alone, or nothing. */
export type BoardRow = 'sealed' | 'plain' | 'empty';

/** Points of the window in which the scores of all rows in sight stand, below so many tabs. */
export const scoresPart = (metrics: ScreenMetrics, tabs = 3): Part => {
  const place = friendsPlace(metrics);
  const { list } = leaderboardLayout(place.width, place.height, 2, tabs);
  return {
    x: Math.round(place.left + place.width - 150),
    y: Math.round(place.top + list.top),
    width: 104,
    height: Math.floor(list.height / ROW) * ROW,
  };
};

const judge = (data: Buffer): BoardRow => {
  let [red, ink] = [0, 0];
  for (let at = 0; at < data.length; at += 3) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (r > 170 && g < 90 && b < 80) red += 1;
    else if (r < 130 && g < 110) ink += 1;
  }
  return red > 40 ? 'sealed' : ink > 20 ? 'plain' : 'empty';
};

/** From the top, in a picture of `scoresPart` with a pixel a point. */
export const boardRows = async (png: Buffer): Promise<readonly BoardRow[]> => {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  return Promise.all(
    Array.from({ length: Math.floor(height / ROW) }, async (_, row) => {
      const region = { left: 0, top: row * ROW + 12, width, height: ROW - 24 };
      return judge(await sharp(png).removeAlpha().extract(region).raw().toBuffer());
    }),
  );
};
