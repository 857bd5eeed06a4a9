import { failure } from '../../shared/failure.ts';
import { combine, type Fields, readFields, readInteger, readName } from '../../shared/parsing.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ACHIEVEMENT_IDS } from '../../shared/vocabulary/achievements.ts';
import { THEME_KINDS, THEMES, THEMES_OF, type Theme } from '../../shared/vocabulary/themes.ts';
import type { Terms } from './terms.ts';

const MOST_COINS = 1_000_000;
const MOST_DAYS = 365;
const MOST_LANTERNS = 1000;

const FREE: readonly Theme[] = THEME_KINDS.map((kind) => THEMES_OF[kind][0]);

const readPrice = (theme: Theme, value: unknown): Result<Terms> => {
  const price = readInteger(theme, value, 1, MOST_COINS);
  return price.ok ? ok({ kind: 'price', price: price.value }) : price;
};

/** A medal, a streak or lanterns, and one of them alone. */
const readNeed = (theme: Theme, value: unknown): Result<Terms> => {
  const fields = readFields(theme, value);
  if (!fields.ok) return fields;
  const { medal, streak, lanterns } = fields.value;
  if ([medal, streak, lanterns].filter((need) => need !== undefined).length > 1)
    return fail(failure('input/out-of-range', `${theme}: two needs`));
  if (medal !== undefined) {
    const id = readName(theme, medal, ACHIEVEMENT_IDS);
    return id.ok ? ok({ kind: 'medal', medal: id.value }) : id;
  }
  if (lanterns !== undefined) {
    const count = readInteger(theme, lanterns, 1, MOST_LANTERNS);
    return count.ok ? ok({ kind: 'lanterns', lanterns: count.value }) : count;
  }
  const days = readInteger(theme, streak, 1, MOST_DAYS);
  return days.ok ? ok({ kind: 'streak', days: days.value }) : days;
};

const readTerms = (theme: Theme, prices: Fields, needs: Fields): Result<Terms> => {
  if (FREE.includes(theme)) return ok({ kind: 'price', price: 0 });
  if (needs[theme] === undefined) return readPrice(theme, prices[theme]);
  if (prices[theme] === undefined) return readNeed(theme, needs[theme]);
  return fail(failure('input/out-of-range', `${theme}: a price and a need`));
};

/** Everything there is has a price or a need. Codes: wrong-type, out-of-range, unknown-name. */
export const readThings = (prices: unknown, needs: unknown): Result<Readonly<Record<Theme, Terms>>> => {
  const [asked, needed] = [readFields('prices', prices), readFields('needs', needs)];
  if (!asked.ok) return asked;
  if (!needed.ok) return needed;
  const terms = THEMES.map((theme) => [theme, readTerms(theme, asked.value, needed.value)] as const);
  return combine<Record<Theme, Terms>>(Object.fromEntries(terms) as Record<Theme, Result<Terms>>);
};
