import type { CloudSync } from '../../progress/cloud-sync.ts';
import { PAGE_NAMES, type PageName } from '../../view/screens/pages.ts';
import type { EndScreen, Screen } from '../../view/screens/screen.ts';
import type { Invitations } from '../challenges/invitations.ts';
import type { AutosaveStores } from '../gameplay/autosave.ts';
import type { RunController } from '../gameplay/run-controller.ts';
import type { FriendsOverlay } from '../leaderboards/friends-overlay.ts';
import type { Standings } from '../leaderboards/standings.ts';
import type { Profile } from '../player/profile.ts';
import type { Reminders } from '../player/reminders.ts';
import type { ReplayViewer } from '../replays/replay-viewer.ts';
import { pageScreen } from './page-models.ts';
import { homeScreen, resumableOf } from './run-models.ts';

/** What screens are made of. */
export interface ScreenSources {
  readonly profile: Profile;
  readonly autosaveStores: AutosaveStores;
  readonly invitations: Invitations;
  readonly cloudSync: Pick<CloudSync, 'state'>;
  readonly reminders: Pick<Reminders, 'state'>;
  readonly standings: Standings;
  readonly controller: Pick<RunController, 'run' | 'panel' | 'playScreen'>;
  readonly replayViewer: ReplayViewer;
  readonly friends: Pick<FriendsOverlay, 'ownRun'>;
}

/** What stands on these does not come from the save. */
export const UNREFRESHED: readonly Screen['name'][] = ['play', 'result', 'challenge', 'replay', 'teaser'];

const isPage = (name: Screen['name']): name is PageName => (PAGE_NAMES as readonly string[]).includes(name);

/** Tomorrow's run is told of where today's has just been played; a friend's challenge and practice are not that. */
const endScreen = (panel: EndScreen, { controller, standings, reminders }: ScreenSources): EndScreen => {
  const placed = standings.placed(panel, controller.run);
  const daily = placed.name === 'over' && placed.mode === 'daily' && !placed.practice;
  return daily ? { ...placed, reminder: reminders.state } : placed;
};

/** Of the run on the board, or of a detour from it; null where there is none. */
const screenOfRun = (name: Screen['name'], sources: ScreenSources): Screen | null => {
  const { controller, replayViewer, invitations } = sources;
  if (name === 'play') return controller.playScreen();
  if (name === 'over' || name === 'result') return controller.panel && endScreen(controller.panel, sources);
  if (name === 'replay') return replayViewer.screen();
  return name === 'challenge' ? invitations.screen(controller.run !== null) : null;
};

/** A screen by its name, as it is now; home where what it is of is gone. */
export const screenOf = (name: Screen['name'], sources: ScreenSources): Screen => {
  const { profile, autosaveStores, cloudSync, standings, reminders, friends } = sources;
  const cloud = cloudSync.state;
  const { save } = profile;
  const today = profile.today();
  const reminder = reminders.state;
  const ownRun = (): boolean => friends.ownRun('best') !== null;
  if (isPage(name))
    return pageScreen(name, { save, today, shop: profile.shop, standings, cloud, reminder, ownRun });
  if (name === 'teaser') return { name, date: profile.today() };
  if (name === 'pause') return { name, settings: profile.settings() };
  if (name === 'settings') return { name, settings: profile.settings(), language: profile.language(), cloud };
  return (
    screenOfRun(name, sources) ??
    homeScreen(save, today, {
      resumable: resumableOf(autosaveStores),
      cloud,
      standing: standings.daily(),
    })
  );
};
