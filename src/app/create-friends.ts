import type { Platform } from '../platform/ports.ts';
import { makeChinaDate } from '../shared/china-date.ts';
import { FriendScores } from './friend-scores.ts';
import { Friends, type FriendsParts } from './friends.ts';
import type { Profile } from './profile.ts';
import type { Sharing } from './sharing.ts';

/** Friends over a platform, for the player of this profile. */
export const createFriends = (
  platform: Platform,
  profile: Profile,
  sources: Pick<FriendsParts, 'stage' | 'rules' | 'settings' | 'words'>,
  sharing: Pick<Sharing, 'coverWhile' | 'gameImage'>,
): Friends => {
  const today = () => makeChinaDate(profile.today());
  return new Friends({
    ...platform,
    ...sources,
    port: platform.friends,
    coverWhile: (page) => void sharing.coverWhile(page),
    cardImage: () => sharing.gameImage,
    scores: new FriendScores({ ...platform, port: platform.friends, save: () => profile.save, today }),
    today,
    look: () => ({ calm: profile.settings().reducedMotion, leftHand: profile.settings().leftHand }),
  });
};
