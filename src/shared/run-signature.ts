import { failure } from './failure.ts';
import { fail, ok, type Result } from './result.ts';

/** What the cloud signs of a run it accepted: who played it, what it came to, and the whole of it. */
export const signedText = (openid: string, score: number, replay: string): string =>
  `tuanyuan run 1\n${openid}\n${score}\n${replay}`;

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
