import { achievementsOf } from '../../progress/achievements.ts';
import { coinsOf } from '../../progress/save-views.ts';
import type { Screen, ScreenName, ScreenNamed } from '../../view/screens/screen.ts';
import { guestsModel } from './guests-model.ts';
import { dailyModel, homeModel } from './home-model.ts';
import {
  albumModel,
  calendarModel,
  lanternsModel,
  leaderboardModel,
  tasksModel,
  themesModel,
} from './page-models.ts';
import { overModel, playModel, resultModel } from './run-models.ts';
import type { ScreenSources } from './screen-sources.ts';

/** One screen as the app has it. How it looks is said in the view's registry. */
export interface ScreenEntry<S extends Screen> {
  /** The model to show now; null where its subject is gone. */
  readonly model: (sources: ScreenSources) => S | null;
  /** Whether it is shown anew when the save grew elsewhere, or the cloud's state is another. */
  readonly refreshed: boolean;
}

/** Every screen by its name. */
const SCREENS: { readonly [N in ScreenName]: ScreenEntry<ScreenNamed<N>> } = {
  home: { refreshed: true, model: homeModel },
  daily: { refreshed: true, model: dailyModel },
  play: { refreshed: false, model: playModel },
  pause: {
    refreshed: true,
    model: ({ profile }) => ({ name: 'pause', settings: profile.settings() }),
  },
  over: { refreshed: true, model: overModel },
  result: { refreshed: true, model: resultModel },
  challenge: {
    refreshed: false,
    model: ({ invitations, controller }) => invitations.screen(controller.run !== null),
  },
  replay: { refreshed: false, model: ({ replayViewer }) => replayViewer.screen() },
  settings: {
    refreshed: true,
    model: ({ profile, cloudSync, build, device }) => ({
      name: 'settings',
      version: build,
      muteSwitch: device.muteSwitch,
      settings: profile.settings(),
      language: profile.language(),
      cloud: cloudSync.state,
    }),
  },
  teaser: { refreshed: false, model: ({ profile }) => ({ name: 'teaser', date: profile.today() }) },
  friends: {
    refreshed: true,
    model: ({ friends }) => ({
      name: 'friends',
      ownRun: friends.ownRun('best') !== null,
      allowed: friends.isAllowed,
    }),
  },
  album: { refreshed: true, model: albumModel },
  guests: { refreshed: true, model: guestsModel },
  calendar: { refreshed: true, model: calendarModel },
  achievements: {
    refreshed: true,
    model: ({ profile }) => ({ name: 'achievements', items: achievementsOf(profile.save) }),
  },
  themes: { refreshed: true, model: themesModel },
  packs: { refreshed: true, model: ({ payments, profile }) => payments.screen(coinsOf(profile.save)) },
  credits: { refreshed: true, model: ({ contacts }) => ({ name: 'credits', contacts: contacts.kinds }) },
  tasks: { refreshed: true, model: tasksModel },
  check: { refreshed: true, model: ({ phoneCheck }) => phoneCheck.screen() },
  data: {
    refreshed: true,
    model: ({ cloudSync, analytics, privacy }) => ({
      name: 'data',
      cloud: cloudSync.state,
      counting: analytics.on,
      contract: privacy.able,
    }),
  },
  leaderboard: { refreshed: true, model: leaderboardModel },
  jars: { refreshed: true, model: ({ jars }) => jars.list() },
  jar: { refreshed: true, model: ({ jars }) => jars.screen() },
  privacy: { refreshed: true, model: ({ privacy }) => ({ name: 'privacy', contract: privacy.able }) },
  update: { refreshed: true, model: () => ({ name: 'update' }) },
  lanterns: { refreshed: true, model: lanternsModel },
  seals: { refreshed: false, model: () => ({ name: 'seals' }) },
};

/** The screen of this name as it is now; home where its subject is gone. */
export const screenOf = (name: ScreenName, sources: ScreenSources): Screen =>
  SCREENS[name].model(sources) ?? homeModel(sources);

export const isRefreshed = (name: ScreenName): boolean => SCREENS[name].refreshed;
