import type { Analytics } from '../analytics/create-analytics.ts';
import { type IdleWatch, ProofWatch } from '../gameplay/create-gameplay.ts';
import type { AchievementNotifier } from '../player/create-player.ts';
import type { ScreenRouter } from '../screens/create-screens.ts';
import { RunWatch } from './run-watch.ts';
import type { UpdateWatch } from './update-watch.ts';

export interface FrameParts {
  readonly router: ScreenRouter;
  readonly analytics: Pick<Analytics, 'report' | 'reportLevel' | 'advance'>;
}

/** What each frame does, and what it looks at. `isAsked`: something at home waits for the player's word, or must be told first. */
export const createFrame = (
  { router, analytics }: FrameParts,
  achievements: AchievementNotifier,
  idleWatch: IdleWatch,
  updateWatch: UpdateWatch,
  isAsked: () => boolean,
): ((elapsedMs: number) => void) => {
  const proofWatch = new ProofWatch(() => router.showPlay());
  const runWatch = new RunWatch(analytics);
  return (elapsedMs) => {
    proofWatch.look(router.going);
    idleWatch.advance(router.going, elapsedMs);
    updateWatch.advance(router.isHome && !isAsked(), elapsedMs);
    router.frame(elapsedMs);
    achievements.advance(elapsedMs);
    runWatch.look(router.run);
    analytics.advance(router.going !== null);
  };
};
