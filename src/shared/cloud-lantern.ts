import { readReplay } from './cloud-run.ts';
import { failure } from './failure.ts';
import { combine, readFields, readInteger, readName } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';
import { MAX_SCORE } from './vocabulary/limits.ts';

/**
 * `hang`: a card has gone out under this number, of the run of this replay. `light`: who opened it has finished the run; both find a
 * lantern. `look`: how many the player has.
 */
export type LanternRequest =
  | { readonly work: 'hang'; readonly card: string; readonly replay: string }
  | { readonly work: 'light'; readonly card: string; readonly score: number; readonly replay: string }
  | { readonly work: 'look' };

/** What the cloud knows of a player's lanterns. Both numbers only grow. */
export interface LanternAnswer {
  /** Lanterns found so far. */
  readonly found: number;
  /** Runs that friends have finished on the player's cards, also those beyond the day's lanterns. */
  readonly answers: number;
}

const WORKS = ['hang', 'light', 'look'] as const;

/** Drawn by the sender's phone: lower-case letters and digits. */
export const CARD_ID = /^[0-9a-z]{12}$/;
export const CARD_ID_LENGTH = 12;

export const readCardId = (value: unknown): Result<string> =>
  typeof value === 'string' && CARD_ID.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `card: ${typeof value}`));

/** Codes: wrong-type, unknown-name, corrupt, out-of-range, not-text, too-large. */
export const parseLanternRequest = (value: unknown): Result<LanternRequest> => {
  const fields = readFields('lanterns', value);
  if (!fields.ok) return fields;
  const { work, card, score, replay } = fields.value;
  const named = readName('work', work, WORKS);
  if (!named.ok) return named;
  if (named.value === 'look') return ok({ work: 'look' });
  const sent = { card: readCardId(card), replay: readReplay(replay) };
  return named.value === 'hang'
    ? combine<Extract<LanternRequest, { work: 'hang' }>>({ work: ok('hang'), ...sent })
    : combine<Extract<LanternRequest, { work: 'light' }>>({
        ...{ work: ok('light' as const), ...sent },
        score: readInteger('score', score, 0, MAX_SCORE),
      });
};

const MOST = Number.MAX_SAFE_INTEGER;

/** Also what the cloud keeps of a player: of a later one, what is known. */
export const readLanterns = (value: unknown): Result<LanternAnswer> => {
  const fields = readFields('lanterns', value);
  if (!fields.ok) return fields;
  return combine<LanternAnswer>({
    found: readInteger('found', fields.value.found, 0, MOST),
    answers: readInteger('answers', fields.value.answers, 0, MOST),
  });
};
