import { achievementsOf } from '../../progress/achievements.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import type { Save } from '../../progress/save.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { Profile, RunProgress } from './profile.ts';

/** The part of the run that medals depend on. */
export interface RunInProgress {
  readonly stats: RunStats;
  readonly unrecorded: RunProgress | null;
}

export interface AchievementNotifierParts {
  readonly profile: Pick<Profile, 'save' | 'countingIn'>;
  /** The run on the board. */
  readonly run: () => RunInProgress | null;
  /** Says that a medal was won, by its id. */
  readonly tell: (id: AchievementId) => void;
}

/** How often new medals are looked for. */
const LOOK_EVERY_MS = 400;

const wonIn = (save: Save): readonly AchievementId[] =>
  achievementsOf(save).flatMap(({ id, have, goal }) => (have >= goal ? [id] : []));

/** Announces each medal once, during the run that wins it or at its end. */
export class AchievementNotifier {
  private readonly parts: AchievementNotifierParts;
  private readonly told: Set<AchievementId>;
  private sinceMs = 0;
  private save: Save | null = null;
  private stats: RunStats | null = null;

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
    const run = this.parts.run();
    const { save } = this.parts.profile;
    const stats = run?.stats ?? null;
    if (save === this.save && stats === this.stats) return;
    this.save = save;
    this.stats = stats;
    for (const id of wonIn(this.seen(save, run))) {
      if (this.told.has(id)) continue;
      this.told.add(id);
      // Without a run on the board it came from another device, which has told it.
      if (run) this.parts.tell(id);
    }
  }

  private seen(save: Save, run: RunInProgress | null): Save {
    return run?.unrecorded ? this.parts.profile.countingIn(run.unrecorded) : save;
  }
}
