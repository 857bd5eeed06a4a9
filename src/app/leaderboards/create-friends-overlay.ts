import type { Platform } from '../../platform/ports.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import type { Profile } from '../player/profile.ts';
import type { ShareService } from '../sharing/share-service.ts';
import { FriendScores } from './friend-scores.ts';
import { FriendsOverlay, type FriendsOverlayParts } from './friends-overlay.ts';

/** Friends over a platform, for the player of this profile. */
export const createFriendsOverlay = (
  platform: Platform,
  profile: Profile,
  sources: Pick<FriendsOverlayParts, 'stage' | 'rules' | 'settings' | 'words'>,
  sharing: Pick<ShareService, 'coverWhile' | 'gameImage'>,
): FriendsOverlay => {
  const today = () => makeChinaDate(profile.today());
  return new FriendsOverlay({
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
