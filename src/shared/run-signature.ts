import { failure } from './failure.ts';
import { fail, ok, type Result } from './result.ts';

/** A run that the cloud accepted. */
export interface AcceptedRun {
  /** China's day on which it counts. */
  readonly day: string;
  readonly score: number;
  readonly replay: string;
}

/** What the cloud signs of a run it accepted: who played it, on which day, what it came to, and the whole of it. */
export const signedText = (openid: string, { day, score, replay }: AcceptedRun): string =>
  `tuanyuan run 2\n${openid}\n${day}\n${score}\n${replay}`;

/** 64 bytes in base64url. */
const SIGNATURE = /^[0-9A-Za-z_-]{86}$/;
/** 32 bytes in base64url. */
const PUBLIC_KEY = /^[0-9A-Za-z_-]{43}$/;

const readShaped = (name: string, value: unknown, shape: RegExp): Result<string> =>
  typeof value === 'string' && shape.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `${name}: ${typeof value}`));

export const readSignature = (value: unknown): Result<string> => readShaped('signature', value, SIGNATURE);

export const readPublicKey = (value: unknown): Result<string> => readShaped('public key', value, PUBLIC_KEY);
