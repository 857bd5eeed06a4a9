import { achievementsOf } from '../../progress/achievements.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import type { Save } from '../../progress/save.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { ActiveRun } from '../gameplay/active-run.ts';
import type { Profile } from './profile.ts';

export interface AchievementNotifierParts {
  readonly profile: Pick<Profile, 'save' | 'countingIn'>;
  /** The run on the board. */
  readonly play: () => Pick<ActiveRun, 'practice' | 'mode' | 'day' | 'view' | 'stats' | 'opponent'> | null;
  /** Says that a medal was won, by its id. */
  readonly tell: (id: AchievementId) => void;
}

/** Medals need not be told in the very frame. */
const LOOK_EVERY_MS = 400;

const wonIn = (save: Save): readonly AchievementId[] =>
  achievementsOf(save).flatMap(({ id, have, goal }) => (have >= goal ? [id] : []));

/** Tells of each medal once, while the run goes on that wins it or when its end does. */
export class AchievementNotifier {
  private readonly parts: AchievementNotifierParts;
  private readonly told: Set<AchievementId>;
  private sinceMs = 0;
  private save: Save | null = null;
  private tally: RunStats | null = null;

  constructor(parts: AchievementNotifierParts) {
    this.parts = parts;
    this.told = new Set(wonIn(parts.profile.save));
  }

  advance(elapsedMs: number): void {
    this.sinceMs += elapsedMs;
    if (this.sinceMs < LOOK_EVERY_MS) return;
    this.sinceMs = 0;
    this.look();
  }

  private look(): void {
    const play = this.parts.play();
    const { save } = this.parts.profile;
    const tally = play?.stats ?? null;
    if (save === this.save && tally === this.tally) return;
    this.save = save;
    this.tally = tally;
    for (const id of wonIn(this.seen(save, play))) {
      if (this.told.has(id)) continue;
      this.told.add(id);
      // Without a run on the board it came from another device, which has told it.
      if (play) this.parts.tell(id);
    }
  }

  /** A run that is over is in the save already; one of practice never comes there. */
  private seen(save: Save, play: ReturnType<AchievementNotifierParts['play']>): Save {
    if (!play || play.practice || play.view.ended) return save;
    const { mode, day, view, stats: tally, opponent: rival } = play;
    return this.parts.profile.countingIn(rival ? 'challenge' : mode, day, view.score, tally);
  }
}
