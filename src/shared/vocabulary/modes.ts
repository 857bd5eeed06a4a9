/** What is known of a mode outside the core, whose rules of it are in `core/mode-rules.ts`. */
interface ModeFacts {
  /** Whose seed a run has: one of the player's own that the cloud handed out, everyone's of the day, or a card's. */
  readonly seed: 'player' | 'day' | 'card';
  /**
   * Which best a run is measured by; null: it has none, and no leaderboard. One mode alone can be the day's: its runs are
   * kept under their day.
   */
  readonly best: 'ever' | 'day' | null;
  /** Whether friends compare their runs. */
  readonly friends: boolean;
  /** As what a friend's run of this mode is answered. */
  readonly answeredAs: 'itself' | 'challenge';
}

/**
 * The modes by the names that invites and saves carry: endless 自在 · daily 今日 (everyone's seed of the day) · sprint
 * 一分钟 · challenge 应战 (a card's seed) · passed 传罐 (a leg of a jar that goes from hand to hand). Replays carry
 * their place in this list: a new one comes last.
 */
const MODE_FACTS = {
  endless: { seed: 'player', best: 'ever', friends: true, answeredAs: 'challenge' },
  daily: { seed: 'day', best: 'day', friends: true, answeredAs: 'challenge' },
  sprint: { seed: 'player', best: 'ever', friends: false, answeredAs: 'itself' },
  challenge: { seed: 'card', best: null, friends: false, answeredAs: 'itself' },
  passed: { seed: 'card', best: null, friends: false, answeredAs: 'challenge' },
} as const satisfies Readonly<Record<string, ModeFacts>>;

export type Mode = keyof typeof MODE_FACTS;

/** The modes of which a fact is one of these values. */
type ModeWith<F extends keyof ModeFacts, V> = {
  [M in Mode]: (typeof MODE_FACTS)[M][F] extends V ? M : never;
}[Mode];

/** The modes that have a leaderboard of their own each day. A challenge is between friends. */
export type RankedMode = ModeWith<'best', 'ever' | 'day'>;
/** The modes whose best is of all time. */
export type LifelongMode = ModeWith<'best', 'ever'>;
/** The runs that friends compare. A sprint and a challenge are compared elsewhere. */
export type FriendMode = ModeWith<'friends', true>;
/** The modes whose seeds the cloud hands out, each player their own. The daily has everyone's. */
export type BoundMode = ModeWith<'seed', 'player'>;
/** What a card can challenge to. */
export type ChallengeMode = ModeWith<'answeredAs', 'itself'>;

export const MODES = Object.keys(MODE_FACTS) as readonly Mode[];

const modesWith = <M extends Mode>(is: (facts: ModeFacts) => boolean): readonly M[] =>
  MODES.filter((mode) => is(MODE_FACTS[mode])) as M[];

export const RANKED_MODES = modesWith<RankedMode>(({ best }) => best !== null);
export const LIFELONG_MODES = modesWith<LifelongMode>(({ best }) => best === 'ever');
export const FRIEND_MODES = modesWith<FriendMode>(({ friends }) => friends);
export const BOUND_MODES = modesWith<BoundMode>(({ seed }) => seed === 'player');

const includes = (modes: readonly string[], mode: string): boolean => modes.includes(mode);

export const isRankedMode = (mode: string): mode is RankedMode => includes(RANKED_MODES, mode);
export const isLifelongMode = (mode: string): mode is LifelongMode => includes(LIFELONG_MODES, mode);
export const isFriendMode = (mode: string): mode is FriendMode => includes(FRIEND_MODES, mode);
export const isBoundMode = (mode: string): mode is BoundMode => includes(BOUND_MODES, mode);

/** Whether everyone has the seed of the day, and so a best of each day. */
export const isDayMode = (mode: Mode): mode is Extract<Mode, 'daily'> => MODE_FACTS[mode].seed === 'day';

export const challengeModeOf = (mode: Mode | null): ChallengeMode =>
  mode !== null && MODE_FACTS[mode].answeredAs === 'itself' ? (mode as ChallengeMode) : 'challenge';

/** Where two runs are compared: after as many drops, or in the same second. */
export const COMPARISON_MODES = ['drops', 'time'] as const;
export type ComparisonMode = (typeof COMPARISON_MODES)[number];
