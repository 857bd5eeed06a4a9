import { BitReader, makeBase64url, parseBase64url } from '../core/index.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { legBytes, readLeg } from './leg-bytes.ts';
import { lastHead, MAX_LEGS, type PassedJar } from './passed-jar.ts';
import type { PassedLeg } from './passed-leg.ts';

/**
 * Format 1, in bytes: format · rules version · seed 4 · number of legs · the legs (see leg-bytes.ts) · the first four bytes of
 * the last head. The text is the base64url of the bytes. One jar has one text: any other spelling of it is refused.
 */
const FORMAT = 1;
const HEAD_BYTES = 7;
const CHECK_BYTES = 4;
/** Twelve legs whose every wait takes its longest form come to fewer. */
export const MAX_JAR_TEXT = 2400;

const corrupt = (why: string): Result<never, Failure> => fail(failure('input/corrupt', `jar: ${why}`));

/** The text of a jar of at most MAX_LEGS legs. */
export const makeJarText = (jar: PassedJar): string => {
  const { rulesVersion, seed, legs } = jar;
  const word = [seed >>> 24, (seed >>> 16) & 255, (seed >>> 8) & 255, seed & 255];
  const check = lastHead(jar).slice(0, CHECK_BYTES);
  return makeBase64url([FORMAT, rulesVersion, ...word, legs.length, ...legs.flatMap(legBytes), ...check]);
};

const readLegs = (bits: BitReader, count: number): readonly PassedLeg[] | null => {
  const legs: PassedLeg[] = [];
  while (legs.length < count) {
    const leg = readLeg(bits);
    const before = legs[legs.length - 1];
    if (!leg || (before && before.end !== 'passed')) return null;
    legs.push(leg);
  }
  return legs;
};

/**
 * The jar of a text that anybody may have sent. Never throws. Codes: not-text, too-large, newer-version (another format),
 * corrupt (also: legs after its end, or more of them than a jar can have).
 */
export const parseJarText = (text: unknown): Result<PassedJar> => {
  if (typeof text !== 'string') return fail(failure('input/not-text', 'jar'));
  if (text.length > MAX_JAR_TEXT) return fail(failure('input/too-large', `jar: ${text.length}`));
  const bytes = parseBase64url(text);
  if (!bytes || bytes.length < HEAD_BYTES + CHECK_BYTES) return corrupt('not base64url');
  if (bytes[0] !== FORMAT) return fail(failure('input/newer-version', `jar: format ${bytes[0]}`));
  const bits = new BitReader(bytes.slice(1, -CHECK_BYTES));
  const head = { rulesVersion: bits.bits(8), seed: bits.bits(32) };
  const count = bits.bits(8);
  const legs = count <= MAX_LEGS ? readLegs(bits, count) : null;
  if (!legs) return corrupt('legs');
  const jar = { ...head, legs };
  return makeJarText(jar) === text ? ok(jar) : corrupt('spelling, or what holds the legs together');
};
