import type { Replay } from '../../src/core/index.ts';
import { digestOf } from '../common/bound-seeds.ts';
import type { Store } from '../common/store.ts';
import type { Leaderboard } from './leaderboard-of.ts';

/** Where the windows begin, counted in drops, and how long each is. */
const STARTS = [0, 16, 32, 64, 128, 256] as const;
const LENGTH = 16;
/** Whoever drops into few columns shares their windows with everybody who does. */
const LEAST_COLUMNS = 5;
/** Two runs that share so many windows are one; a run too short for them has one window, the whole of it. */
const SHARED = 2;
const SHORT = LENGTH * SHARED;
/** Runs of others that share any window; more are no other than these. */
const MOST_FOUND = 20;

/** Windows of a run, and how many of them another run must share to be the same. */
export interface Fingerprint {
  readonly windows: readonly string[];
  readonly shared: number;
}

/** Seeds that are one player's alone need none. */
export const NO_FINGERPRINT: Fingerprint = { windows: [], shared: 1 };

/**
 * What is left of a run when its times are taken away: the columns of some windows. A copy that is played later, slower
 * or to another end has the same ones.
 */
export const fingerprintOf = ({ commands }: Replay): Fingerprint => {
  const columns = commands.flatMap(({ command }) => (command.type === 'drop' ? [command.column] : []));
  const short = columns.length < SHORT;
  const windows = short ? [columns] : STARTS.map((start) => columns.slice(start, start + LENGTH));
  const digests = windows.flatMap((window, at) => {
    const telling = (short || window.length === LENGTH) && new Set(window).size >= LEAST_COLUMNS;
    return telling ? [digestOf(`${short ? 'whole' : at}|${window.join()}`)] : [];
  });
  return { windows: digests, shared: short ? 1 : SHARED };
};

/** Whether another player sent this run before, whatever was changed in its times. */
export const isAnothers = async (
  store: Store,
  { day }: Leaderboard,
  owner: string,
  { windows, shared }: Fingerprint,
): Promise<boolean> => {
  if (windows.length < shared) return false;
  const found = await store.find('fingerprints', { where: { day }, anyOf: { windows }, limit: MOST_FOUND });
  return found.some(
    (other) =>
      other.owner !== owner &&
      (other.windows as readonly string[]).filter((window) => windows.includes(window)).length >= shared,
  );
};
