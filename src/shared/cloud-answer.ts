import { type FailureCode, HOST_CODES, INPUT_CODES } from './failure.ts';
import { readFields, readName } from './parsing.ts';
import { fail, type Result } from './result.ts';

/**
 * Why the cloud said no. Asking again with the same words is of use only after `rate-limited`, `too-long` and `not-yet`: the
 * day has not come, or has not been long enough for what is said to have been played in it, or the cloud does not know
 * those rules yet. `other-rules`: the run was made under earlier rules than the cloud's. `forged`: the replay does not come to what was said of it.
 * `too-long`: not proved within the time one call has. `not-yours`: another player sent this very run before.
 * `wrong-day`: the daily run of a day that is not counted any more. `wrong-twist`: a daily run that was not played with the
 * twist of its day, or another run that was played with one.
 */
export const CLOUD_CODES = [
  'cloud/no-player',
  'cloud/rate-limited',
  'cloud/other-rules',
  'cloud/forged',
  'cloud/too-long',
  'cloud/not-yours',
  'cloud/wrong-day',
  'cloud/wrong-twist',
  'cloud/not-yet',
  'cloud/not-found',
  'cloud/unavailable',
] as const;

export type CloudCode = (typeof CLOUD_CODES)[number];

export interface Refusal {
  readonly code: CloudCode | FailureCode;
  /** For the log. */
  readonly detail: string;
}

/** Refusals and failures that time alone can change. */
const PASSING: readonly Refusal['code'][] = [
  'cloud/rate-limited',
  'cloud/unavailable',
  'cloud/too-long',
  'cloud/not-yet',
];

/** Whether the same call may go well later. A client without a cloud will not grow one. */
export const isPassing = ({ code }: Refusal): boolean =>
  PASSING.includes(code) || (code.startsWith('host/') && code !== 'host/unsupported');

/** What every function answers, as it is in JSON. */
export type CloudAnswer<T> = Result<T, Refusal>;

export const refuse = (code: Refusal['code'], detail: string): { ok: false; error: Refusal } => ({
  ok: false,
  error: { code, detail },
});

const ALL_CODES: readonly Refusal['code'][] = [...CLOUD_CODES, ...INPUT_CODES, ...HOST_CODES];

/** An answer as it goes over the wire, with the cloud's time beside it. Earlier games do not look at that. */
export const timedAnswer = <T>(
  answer: CloudAnswer<T>,
  now: number,
): CloudAnswer<T> & { readonly now: number } => ({
  ...answer,
  now,
});

/** Milliseconds since 1970 by the cloud's clock; null where an answer does not tell. */
export const readCloudTime = (answer: unknown): number | null => {
  const fields = readFields('answer', answer);
  return fields.ok && typeof fields.value.now === 'number' ? fields.value.now : null;
};

/**
 * Takes a function's answer apart; `read` is for the value of a good one. Codes: those of the function, those of `read`,
 * wrong-type, unknown-name.
 */
export const parseCloudAnswer = <T>(answer: unknown, read: (value: unknown) => Result<T>): CloudAnswer<T> => {
  const fields = readFields('answer', answer);
  if (!fields.ok) return fields;
  if (fields.value.ok === true) return read(fields.value.value);
  const error = readFields('answer error', fields.value.error);
  if (!error.ok) return error;
  const code = readName('answer code', error.value.code, ALL_CODES);
  return code.ok ? fail({ code: code.value, detail: String(error.value.detail) }) : code;
};
