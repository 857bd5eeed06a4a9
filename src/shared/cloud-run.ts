import { isChinaDate } from './china-date.ts';
import { failure } from './failure.ts';
import { fnv1a, spread } from './hash.ts';
import { combine, readFields, readFlag, readInteger, readOptional } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';
import { readSignature } from './run-signature.ts';
import { MAX_REPLAY_TEXT, MAX_SCORE } from './vocabulary/limits.ts';

/** A run sent to be counted. Mode, seed and rules are in the replay. */
export interface RunRequest {
  /** Made by the phone of the run itself: sending it again changes nothing. */
  readonly runId: string;
  /** China's day on which the run began, and whose seed it has. */
  readonly day: string;
  readonly score: number;
  readonly replay: string;
}

export interface RunAnswer {
  readonly score: number;
  /** Whether it is now the player's best of its board and day. */
  readonly best: boolean;
  /** The cloud's word for it, for friends to see; null where the run was not ranked. */
  readonly signature: string | null;
}

/** What a phone draws for itself: lower-case letters and digits. */
const RUN_ID = /^[0-9a-z]{8,32}$/;

export const readRunId = (value: unknown): Result<string> =>
  typeof value === 'string' && RUN_ID.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `runId: ${typeof value}`));

const part = (text: string): string => spread(fnv1a(text)).toString(36).padStart(7, '0');

/** A run has one id wherever it is asked for, and no other run of this player has it. */
export const makeRunId = (day: string, replay: string): string =>
  part(`${day}/${replay}`) + part(`${replay}\\${day}`);

export const readDay = (value: unknown): Result<string> =>
  isChinaDate(value) ? ok(value as string) : fail(failure('input/corrupt', `day: ${typeof value}`));

export const readReplay = (value: unknown): Result<string> => {
  if (typeof value !== 'string') return fail(failure('input/not-text', `replay: ${typeof value}`));
  return value.length <= MAX_REPLAY_TEXT
    ? ok(value)
    : fail(failure('input/too-large', `replay: ${value.length}`));
};

/** Codes: wrong-type, corrupt, out-of-range, not-text, too-large. */
export const parseRunRequest = (value: unknown): Result<RunRequest> => {
  const fields = readFields('run', value);
  if (!fields.ok) return fields;
  const { runId, day, score, replay } = fields.value;
  return combine<RunRequest>({
    runId: readRunId(runId),
    day: readDay(day),
    score: readInteger('score', score, 0, MAX_SCORE),
    replay: readReplay(replay),
  });
};

export const readRunAnswer = (value: unknown): Result<RunAnswer> => {
  const fields = readFields('run answer', value);
  if (!fields.ok) return fields;
  const { score, best, signature } = fields.value;
  return combine<RunAnswer>({
    score: readInteger('score', score, 0, MAX_SCORE),
    best: readFlag('best', best),
    signature: readOptional(signature, readSignature),
  });
};
