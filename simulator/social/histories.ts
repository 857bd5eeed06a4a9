import type { Pairs } from '../protocol/social.ts';
import type { Role } from './sample-users.ts';

/** Seconds between two members' latest games. */
const APART_S = 9_700;
const CHEAT = 1000;

type Ranked = { wxgame: { score: number; update_time: number } };

const rankedOf = (value: string): Ranked | null => {
  try {
    const { wxgame } = JSON.parse(value) as Ranked;
    return typeof wxgame.score === 'number' && typeof wxgame.update_time === 'number' ? { wxgame } : null;
  } catch {
    return null;
  }
};

/** Where the list has its middle is the player; above and below it falls off. */
const share = (index: number): number => 0.2 + ((index * 2654435761) % 1000) / 550;

/** Bytes no game has written. */
const rubbish = (index: number): string =>
  Array.from({ length: 40 }, (_, at) => String.fromCharCode(32 + ((index * 31 + at * 97) % 2000))).join('');

const like = (value: string, role: Role, index: number): string => {
  if (role === 'corrupted') return rubbish(index);
  const ranked = rankedOf(value);
  if (ranked === null) return value;
  const { score, update_time } = ranked.wxgame;
  const factor = role === 'cheater' ? CHEAT : share(index);
  return JSON.stringify({
    wxgame: { score: Math.max(1, Math.round(score * factor)), update_time: update_time - index * APART_S },
  });
};

/**
 * Pairs like a player's own: values of the ranking list's format get another score and an earlier day, and lose what
 * the game has put beside them; a cheater has a thousand times the score and keeps the rest of the pairs.
 */
export const historyLike = (own: Pairs, role: Role, index: number): Pairs =>
  Object.fromEntries(
    Object.entries(own)
      .filter(([, value]) => role === 'cheater' || rankedOf(value) !== null)
      .map(([key, value]) => [key, like(value, role, index)]),
  );
