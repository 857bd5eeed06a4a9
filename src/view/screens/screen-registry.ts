import type { Intent } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import { ChallengeView } from './challenge/challenge-view.ts';
import { DailyView } from './daily/daily-view.ts';
import { OverView } from './end/over-view.ts';
import { ResultView } from './end/result-view.ts';
import type { PageName } from './pages.ts';
import { PauseView } from './pause/pause-view.ts';
import { ReplayView } from './replay/replay-view.ts';
import type { ScreenName, ScreenNamed } from './screen.ts';
import { SettingsView } from './settings/settings-view.ts';
import { TeaserView } from './teaser/teaser-view.ts';
import type { ScreenView } from './view.ts';

export type Make<V> = (ui: UiContext, send: (intent: Intent) => void) => V;

/** A paper that hangs over the board. It exists from the start; entering and leaving only moves it. */
interface PanelEntry<N extends ScreenName> {
  readonly make: Make<ScreenView<ScreenNamed<N>>>;
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

/** The order is that in which they are drawn. */
export const PANELS: { readonly [N in PanelName]: PanelEntry<N> } = {
  pause: { ...PANEL, make: (ui, send) => new PauseView(ui, send) },
  over: { ...PANEL, make: (ui, send) => new OverView(ui, send) },
  result: { ...PANEL, make: (ui, send) => new ResultView(ui, send) },
  daily: { ...PANEL, overHome: true, make: (ui, send) => new DailyView(ui, send) },
  challenge: { ...PANEL, overHome: true, make: (ui, send) => new ChallengeView(ui, send) },
  settings: { ...PANEL, overHome: true, make: (ui, send) => new SettingsView(ui, send) },
  replay: { ...PANEL, scrim: false, abovePages: true, make: (ui, send) => new ReplayView(ui, send) },
  teaser: { ...PANEL, abovePages: true, make: (ui) => new TeaserView(ui) },
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
