import { THEMES_OF, type Theme } from '../../src/shared/vocabulary/themes.ts';
import type { ThemeOffer, ThemesScreen } from '../../src/view/screens/pages.ts';
import type { Screen } from '../../src/view/screens/screen.ts';

const offer = (theme: Theme): ThemeOffer => ({
  theme,
  terms: { kind: 'price', price: 6000 },
  owned: false,
  inUse: false,
});
const THINGS: ThemesScreen['things'] = {
  jar: THEMES_OF.jar.map(offer),
  sky: THEMES_OF.sky.map(offer),
  burst: THEMES_OF.burst.map(offer),
  thread: THEMES_OF.thread.map(offer),
};
const jars = (part: Partial<ThemeOffer>): ThemesScreen['things'] => ({
  ...THINGS,
  jar: [{ ...offer('famille-rose'), inUse: true, ...part }],
});

/** What coins come from and go to, each in its notable states. */
export const SHOP_SCREENS: Readonly<Record<string, Screen>> = {
  themes: {
    name: 'themes',
    coins: 12_345,
    tasksWait: true,
    dayOffer: 'none',
    sold: true,
    things: { ...THINGS, jar: THINGS.jar.map((it, at) => ({ ...it, inUse: at === 0, owned: at === 0 })) },
  },
  'themes, by a medal': {
    ...{ name: 'themes', coins: 12_345, dayOffer: 'none', sold: false, tasksWait: false },
    things: jars({ terms: { kind: 'medal', medal: 'mooncake-baker', have: 48, goal: 50 } }),
  },
  'themes, by a streak': {
    ...{ name: 'themes', coins: 12_345, dayOffer: 'none', sold: false, tasksWait: false },
    things: jars({ terms: { kind: 'streak', have: 12, goal: 30 } }),
  },
  'themes, by lanterns': {
    ...{ name: 'themes', coins: 12_345, dayOffer: 'none', sold: false, tasksWait: false },
    things: jars({ terms: { kind: 'lanterns', have: 7, goal: 10 } }),
  },
  'themes, owned': {
    ...{ name: 'themes', coins: 12_345, dayOffer: 'none', sold: false, tasksWait: false },
    things: jars({ owned: true, inUse: true }),
  },
  tasks: {
    name: 'tasks',
    tasks: [
      { measure: 'yolk-pastries', have: 9, goal: 12, coins: 30, done: false },
      { measure: 'drops', have: 200, goal: 200, coins: 20, done: true },
      { measure: 'points', have: 5432, goal: 6000, coins: 40, done: false },
    ],
    nights: [3, 7, 15, 30].map((goal) => ({ have: 12, goal, coins: 160 })),
    streak: 123,
    mended: true,
  },
  'tasks, other words': {
    name: 'tasks',
    tasks: (['dailies', 'mooncakes', 'score'] as const).map((measure) => ({
      ...{ measure, have: 0, goal: 3000, coins: 40, done: false },
    })),
    nights: [],
    streak: 12,
    mended: false,
  },
  packs: {
    name: 'packs',
    coins: 12_345,
    packs: [
      { product: 'coins_300', coins: 300, fen: 600 },
      { product: 'coins_700', coins: 700, fen: 1200 },
      { product: 'coins_1800', coins: 1800, fen: 3000 },
    ],
    state: 'late',
  },
  'themes, worn for a day': {
    ...{ name: 'themes', coins: 0, dayOffer: 'offered', tasksWait: false, sold: false },
    things: { ...THINGS, jar: [{ ...offer('lacquer'), inUse: false }] },
  },
};
