import type { CreateCards } from '../card/card-painter.ts';
import type { Words } from '../widgets/text/texts.ts';
import { AchievementsView } from './achievements/achievements-view.ts';
import { AlbumView } from './album/album-view.ts';
import { CalendarView } from './calendar/calendar-view.ts';
import { CheckView } from './check/check-view.ts';
import { CreditsView } from './credits/credits-view.ts';
import { KeptDataView } from './data/data-view.ts';
import { FriendsView } from './friends/friends-view.ts';
import { GuestsView } from './guests/guests-view.ts';
import { JarView } from './jar/jar-view.ts';
import { JarsView } from './jars/jars-view.ts';
import { LanternsView } from './lanterns/lanterns-view.ts';
import { LeaderboardView } from './leaderboard/leaderboard-view.ts';
import type { Make } from './make-view.ts';
import { PacksView } from './packs/packs-view.ts';
import type { PageView } from './page-view.ts';
import type { PageName } from './pages.ts';
import { PrivacyView } from './questions/privacy-view.ts';
import { UpdateView } from './questions/update-view.ts';
import type { ScreenNamed } from './screen.ts';
import { SealsView } from './seals/seals-view.ts';
import { TasksView } from './tasks/tasks-view.ts';
import { ThemesView } from './themes/themes-view.ts';

export type PageViews = { readonly [N in PageName]: Make<PageView<ScreenNamed<N>>> };

/** The views, and what they say beside the texts of the main package, by language. */
export interface PagesPackage {
  readonly createCards: CreateCards;
  readonly views: PageViews;
  readonly texts: Readonly<Record<string, Words>>;
}

/**
 * The pages behind home: made when one opens, thrown away once it has left. Nothing else imports their views, because
 * this module is read after home stands, with the package of the pages.
 */
export const PAGE_VIEWS: PageViews = {
  friends: (ui, send) => new FriendsView(ui, send),
  album: (ui, send) => new AlbumView(ui, send),
  guests: (ui, send) => new GuestsView(ui, send),
  calendar: (ui, send) => new CalendarView(ui, send),
  achievements: (ui, send) => new AchievementsView(ui, send),
  themes: (ui, send) => new ThemesView(ui, send),
  packs: (ui, send) => new PacksView(ui, send),
  tasks: (ui, send) => new TasksView(ui, send),
  credits: (ui, send) => new CreditsView(ui, send),
  data: (ui, send) => new KeptDataView(ui, send),
  leaderboard: (ui, send) => new LeaderboardView(ui, send),
  seals: (ui, send) => new SealsView(ui, send),
  check: (ui, send) => new CheckView(ui, send),
  jars: (ui, send) => new JarsView(ui, send),
  jar: (ui, send) => new JarView(ui, send),
  privacy: (ui, send) => new PrivacyView(ui, send),
  update: (ui, send) => new UpdateView(ui, send),
  lanterns: (ui, send) => new LanternsView(ui, send),
};
