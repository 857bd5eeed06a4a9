import type { LastingRewards } from '../../progress/lasting-rewards.ts';
import type { TaskPlace } from '../../progress/tasks.ts';
import { combine, readFields, readInteger } from '../../shared/parsing.ts';
import type { Result } from '../../shared/result.ts';
import type { Theme } from '../../shared/vocabulary/themes.ts';
import { readLasting, readTasks } from './parse-rewards.ts';
import { readThings } from './parse-things.ts';
import type { Terms } from './terms.ts';

/** Earnings and prices in osmanthus coins. */
export interface Shop extends LastingRewards {
  readonly pointsPerCoin: number;
  readonly mostCoinsARun: number;
  /** For the first run that ends on a day in China. */
  readonly firstRunOfDayCoins: number;
  /** What the tasks of a day are drawn from. */
  readonly tasks: readonly TaskPlace[];
  /** The first of each kind costs nothing. */
  readonly things: Readonly<Record<Theme, Terms>>;
}

const MOST_COINS = 1_000_000;

/** `settings/shop.json` as parsed JSON. Codes: wrong-type, out-of-range, unknown-name. */
export const parseShop = (value: unknown): Result<Shop> => {
  const fields = readFields('shop', value);
  if (!fields.ok) return fields;
  const { pointsPerCoin, mostCoinsARun, firstRunOfDayCoins, tasks, medals, nights, prices, needs } =
    fields.value;
  return combine<Shop>({
    pointsPerCoin: readInteger('pointsPerCoin', pointsPerCoin, 1, MOST_COINS),
    mostCoinsARun: readInteger('mostCoinsARun', mostCoinsARun, 0, MOST_COINS),
    firstRunOfDayCoins: readInteger('firstRunOfDayCoins', firstRunOfDayCoins, 0, MOST_COINS),
    tasks: readTasks(tasks),
    ...readLasting(medals, nights),
    things: readThings(prices, needs),
  });
};

/** The coins a run earns; not called for practice. */
export const coinsFor = (shop: Shop, score: number, firstOfDay: boolean): number =>
  Math.min(Math.floor(score / shop.pointsPerCoin), shop.mostCoinsARun) +
  (firstOfDay ? shop.firstRunOfDayCoins : 0);
