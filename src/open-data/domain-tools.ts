import type { Rules } from '../core/index.ts';
import type { LeaderboardKey } from '../shared/friend-leaderboards.ts';
import type { DomainHost, GroupRef } from './domain-host.ts';
import type { FriendListCache } from './friend-list-cache.ts';
import type { JarVerifier } from './jar-verifier.ts';
import type { Lettering } from './lettering.ts';
import type { OwnMarks, Person } from './people.ts';
import type { Portraits } from './portraits.ts';
import type { OwnRun } from './ranking.ts';
import type { ReplayVerifier } from './replay-verifier.ts';
import type { TextureCache } from './texture-cache.ts';
import type { Words } from './words.ts';

/** What the scenes share. It outlives them, and is made anew only when the game says other rules. */
export interface DomainTools {
  readonly host: DomainHost;
  readonly rules: Rules;
  readonly words: Words;
  readonly letters: Lettering;
  readonly portraits: Portraits;
  readonly pictures: TextureCache;
  readonly verifier: ReplayVerifier;
  readonly jars: JarVerifier;
  readonly friends: FriendListCache;
  readonly groupOf: (ref: GroupRef) => FriendListCache;
  /** What the game says of the player's own runs. */
  readonly own: ReadonlyMap<LeaderboardKey, OwnRun>;
  readonly ownMarks: OwnMarks;
  /** The text of the player's own jar, as the game has hosted it. */
  readonly ownJar: () => string | null;
  readonly self: () => Person | null;
}
