import type { PageName } from './pages.ts';
import type { ScreenName } from './screen.ts';

/** A paper that hangs over the board; entering and leaving only moves it. */
interface PanelEntry {
  /** Whether the scrim dims what is behind it. */
  readonly scrim: boolean;
  /** Whether home stays behind it where no run is on the board. */
  readonly overHome: boolean;
  /** Whether it is drawn over a page that is still leaving. */
  readonly abovePages: boolean;
}

/** A page behind home, under the scrim. */
interface PageEntry {
  /** Whether it shows pictures that are not there from the start. */
  readonly illustrated: boolean;
}

/** Home and the board in play belong to the scene, which draws them with or without a paper. */
type SceneName = 'home' | 'play';
export type PanelName = Exclude<ScreenName, PageName | SceneName>;

const PANEL = { scrim: true, overHome: false, abovePages: false };
const PAGE = { illustrated: false };

/** The order is that in which they are drawn. How each is made is said in `panel-views.ts`, which comes with the second script. */
export const PANELS: Readonly<Record<PanelName, PanelEntry>> = {
  pause: PANEL,
  over: PANEL,
  result: PANEL,
  daily: { ...PANEL, overHome: true },
  challenge: { ...PANEL, overHome: true },
  settings: { ...PANEL, overHome: true },
  replay: { ...PANEL, scrim: false, abovePages: true },
  teaser: { ...PANEL, abovePages: true },
};

/** How each is made is said in `page-views.ts`, which comes with a package of its own. */
export const PAGES: { readonly [N in PageName]: PageEntry } = {
  friends: PAGE,
  album: { illustrated: true },
  guests: PAGE,
  calendar: { illustrated: true },
  achievements: { illustrated: true },
  themes: PAGE,
  tasks: PAGE,
  packs: PAGE,
  credits: PAGE,
  data: PAGE,
  leaderboard: PAGE,
  seals: PAGE,
  check: PAGE,
  jars: { illustrated: true },
  jar: PAGE,
  privacy: PAGE,
  update: PAGE,
  lanterns: PAGE,
};

const isIn = <T extends object>(table: T, name: PropertyKey): name is keyof T => name in table;

export const isPageName = (name: ScreenName): name is PageName => isIn(PAGES, name);

export const isPanelName = (name: ScreenName): name is PanelName => isIn(PANELS, name);

/** Whether the scrim dims what is behind a screen. */
export const hasScrim = (name: ScreenName): boolean =>
  isPageName(name) || (isPanelName(name) && PANELS[name].scrim);

/** Whether home stays behind a screen where no run is on the board, as the board does behind a pause. */
export const isOverHome = (name: ScreenName): boolean =>
  isPageName(name) || (isPanelName(name) && PANELS[name].overHome);
