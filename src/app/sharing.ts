import type { ShareCard, SharePort } from '../platform/ports.ts';
import { challengeQuery } from './challenge-query.ts';
import type { Play } from './play.ts';

export interface Sharing {
  /** Challenges a friend to the run on the board. */
  share(): void;
  /** True once for the show that follows our own share sheet: it repeats an old entry and is no new one. */
  tookShow(): boolean;
}

const queryOf = (play: Play | null): string => (play ? challengeQuery(play.replay, play.view.score) : '');

/** The run on the board, or the game itself, for the capsule menu at any moment and for the game's own button. */
export const createSharing = (port: SharePort, title: () => string, play: () => Play | null): Sharing => {
  let sharing = false;
  const card = (): ShareCard => {
    sharing = true;
    return { title: title(), image: null, query: queryOf(play()) };
  };
  port.offer(card);
  return {
    share: () => port.share(card()),
    tookShow: () => {
      const took = sharing;
      sharing = false;
      return took;
    },
  };
};
