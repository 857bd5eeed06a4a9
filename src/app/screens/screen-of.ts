import { PAGE_NAMES, type PageName } from '../../view/pages.ts';
import type { EndScreen, Screen } from '../../view/stage.ts';
import type { Invitations } from '../challenges/invitations.ts';
import type { AutosaveStores } from '../gameplay/autosave.ts';
import type { RunController } from '../gameplay/run-controller.ts';
import type { FriendsOverlay } from '../leaderboards/friends-overlay.ts';
import type { Standings } from '../leaderboards/standings.ts';
import type { CloudSync } from '../player/cloud-sync.ts';
import type { Profile } from '../player/profile.ts';
import type { ReplayViewer } from '../replays/replay-viewer.ts';
import type { Outlets } from '../sharing/outlets.ts';
import { pageScreen } from './pages.ts';
import { homeScreen, resumableOf } from './screens.ts';

/** What screens are made of. */
export interface ScreenSources {
  readonly profile: Profile;
  readonly keepers: AutosaveStores;
  readonly invitations: Invitations;
  readonly link: Pick<CloudSync, 'state'>;
  readonly outlets: Pick<Outlets, 'reminders'>;
  readonly standings: Standings;
  readonly match: Pick<RunController, 'play' | 'panel' | 'playScreen'>;
  readonly theatres: ReplayViewer;
  readonly friends: Pick<FriendsOverlay, 'ownRun'>;
}

/** What stands on these does not come from the save. */
export const UNREFRESHED: readonly Screen['name'][] = ['play', 'result', 'challenge', 'theatre', 'teaser'];

const isPage = (name: Screen['name']): name is PageName => (PAGE_NAMES as readonly string[]).includes(name);

/** Tomorrow's run is told of where today's has just been played; a friend's challenge and practice are not that. */
const endScreen = (panel: EndScreen, { match, standings, outlets }: ScreenSources): EndScreen => {
  const placed = standings.placed(panel, match.play);
  const daily = placed.name === 'over' && placed.mode === 'daily' && !placed.practice;
  return daily ? { ...placed, reminder: outlets.reminders.state } : placed;
};

/** Of the run on the board, or of a detour from it; null where there is none. */
const screenOfRun = (name: Screen['name'], sources: ScreenSources): Screen | null => {
  const { match, theatres, invitations } = sources;
  if (name === 'play') return match.playScreen();
  if (name === 'over' || name === 'result') return match.panel && endScreen(match.panel, sources);
  if (name === 'theatre') return theatres.screen();
  return name === 'challenge' ? invitations.screen(match.play !== null) : null;
};

/** A screen by its name, as it is now; home where what it is of is gone. */
export const screenOf = (name: Screen['name'], sources: ScreenSources): Screen => {
  const { profile, keepers, link, standings, outlets, friends } = sources;
  const cloud = link.state;
  const { save } = profile;
  const today = profile.today();
  const reminder = outlets.reminders.state;
  const ownRun = (): boolean => friends.ownRun('best') !== null;
  if (isPage(name))
    return pageScreen(name, { save, today, shop: profile.shop, standings, cloud, reminder, ownRun });
  if (name === 'teaser') return { name, date: profile.today() };
  if (name === 'pause') return { name, settings: profile.settings() };
  if (name === 'settings') return { name, settings: profile.settings(), language: profile.language(), cloud };
  return (
    screenOfRun(name, sources) ??
    homeScreen(save, today, {
      resumable: resumableOf(keepers),
      cloud,
      standing: standings.daily(),
    })
  );
};
