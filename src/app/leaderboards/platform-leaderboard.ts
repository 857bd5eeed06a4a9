import type { Mode } from '../../core/index.ts';
import type { ClockPort, LeaderboardPort, LogPort, StoragePort } from '../../platform/ports.ts';
import { ASKING } from '../../shared/friend-card.ts';
import type { RankedMode } from '../../shared/vocabulary/modes.ts';
import { isRankedMode } from '../../shared/vocabulary/modes.ts';
import { DAY_MS } from '../../shared/vocabulary/time.ts';
import { type ActiveRun, isRanked, type RunOutcome } from '../gameplay/create-gameplay.ts';
import type { Social } from '../sharing/create-sharing.ts';

export interface PlatformLeaderboardParts {
  readonly leaderboard: LeaderboardPort;
  readonly storage: StoragePort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly social: Social;
  /** A contest of the platform's arena asks for a run of this mode. */
  readonly begin: (mode: Mode) => void;
}

/** Tells our cards to one friend from others'. */
const FRIEND_SCENE = 1;
const ASKED = 'asked.overtaking';

/** The client's own leaderboards beside ours. Every call may be missing, and nothing waits for one. */
export class PlatformLeaderboard {
  private readonly parts: PlatformLeaderboardParts;
  private asking = false;

  constructor(parts: PlatformLeaderboardParts) {
    this.parts = parts;
    const { leaderboard, social, begin, log } = parts;
    leaderboard.setFriendQuery(FRIEND_SCENE, ASKING);
    leaderboard.onArena((key) => {
      const mode = (Object.keys(social.arenas) as RankedMode[]).find((arena) => social.arenas[arena] === key);
      if (mode) begin(mode);
      else log.warn('arena: a key that is none of ours');
    });
    leaderboard.onFriendCard((sent) => log.info(`card to a friend: ${sent ? 'sent' : 'kept'}`));
  }

  /** A run is over: the arena hears its score. */
  ended({ kind, mode, view }: ActiveRun): void {
    const { leaderboard, social } = this.parts;
    const key = isRanked(kind) && isRankedMode(mode) ? social.arenas[mode] : null;
    if (key !== null) leaderboard.tellArena(key, view.score);
  }

  /**
   * From the tap that leaves a best: whether to be told when a friend overtakes it. At most once in some days, and
   * never again after a yes: the platform remembers that one for good.
   */
  leave(outcome: Pick<RunOutcome, 'newBest'> | null): void {
    const { clock, social } = this.parts;
    if (!outcome?.newBest) return;
    const asked = this.asked();
    if (asked === null || clock.now() - asked < social.askEveryDays * DAY_MS) return;
    void this.ask();
  }

  /** The platform's own question is before the player. */
  get isAsking(): boolean {
    return this.asking;
  }

  /** When it was; 0: never; null: there was a yes. */
  private asked(): number | null {
    const stored = this.parts.storage.read(ASKED);
    if (!stored.ok || typeof stored.value !== 'string') return 0;
    if (stored.value === 'yes') return null;
    const at = Number(stored.value);
    // A clock that was wrong then must not silence the question for ever.
    return Number.isFinite(at) && at <= this.parts.clock.now() ? at : 0;
  }

  private async ask(): Promise<void> {
    const { leaderboard, storage, clock, log } = this.parts;
    const at = String(clock.now());
    this.asking = true;
    const answer = await leaderboard.askAboutOvertaking();
    this.asking = false;
    if (answer.ok) void storage.write(ASKED, answer.value ? 'yes' : at);
    else if (answer.error.code !== 'host/unsupported') {
      log.warn(`overtaking: ${answer.error.code}`);
      void storage.write(ASKED, at);
    }
  }
}
