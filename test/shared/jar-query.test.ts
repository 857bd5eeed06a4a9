import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '../../src/core/rng.ts';
import { makeJarText, parseJarText } from '../../src/passed/text.ts';
import { makeJarQuery, parseJarQuery } from '../../src/shared/jar-query.ts';
import { MAX_QUERY_LENGTH } from '../../src/shared/launch-query.ts';
import { playedJar } from '../../tools/load/make-jar.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';

/** More with FUZZ_INPUTS. */
const INPUTS = Math.min(Number(process.env.FUZZ_INPUTS ?? 3000), 20_000);
const INVITE = 'abcdefgh12345678';

const opened = (query: string | null) => parseJarQuery(Object.fromEntries(new URLSearchParams(query ?? '')));

describe('the query of a jar’s card', () => {
  it('brings back the jar where it has room, and else the invite that holds it', () => {
    const text = makeJarText(playedJar(shippedRules(), 3, 2).jar);
    expect(opened(makeJarQuery(text, null))).toEqual({ text, invite: null });
    const long = 'A'.repeat(MAX_QUERY_LENGTH);
    expect(makeJarQuery(long, null)).toBeNull();
    expect(opened(makeJarQuery(long, INVITE))).toEqual({ text: null, invite: INVITE });
    expect(makeJarQuery('A'.repeat(MAX_QUERY_LENGTH - 11), null)?.length).toBe(MAX_QUERY_LENGTH);
  });

  it('is told from other cards, and is a jar’s card also where nothing of it can be read', () => {
    expect(parseJarQuery({ m: 'challenge', j: 'A' })).toBeNull();
    expect(parseJarQuery({ j: 'A' })).toBeNull();
    expect(parseJarQuery(null)).toBeNull();
    expect(parseJarQuery({ m: 'passed' })).toEqual({ text: '', invite: null });
    expect(parseJarQuery({ m: 'passed', j: 7 })).toEqual({ text: '', invite: null });
    expect(parseJarQuery({ m: 'passed', i: 'no invite' })).toEqual({ text: '', invite: null });
  });

  it('never throws, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ m: fc.constant('passed'), j: fc.anything(), i: fc.anything() })),
        (query) => {
          const jar = parseJarQuery(query);
          if (jar?.text != null) expect(typeof parseJarText(jar.text).ok).toBe('boolean');
        },
      ),
    );
  });

  it(`reads ${INPUTS} spoiled queries as a jar that was made, or as none`, () => {
    const rng = new Rng(7, 3);
    const whole = `m=passed&j=${makeJarText(playedJar(shippedRules(), 4, 3).jar)}`;
    for (let i = 0; i < INPUTS; i += 1) {
      const at = rng.below(whole.length);
      const spoiled =
        whole.slice(0, at) + String.fromCharCode(33 + rng.below(94)) + whole.slice(at + rng.below(4));
      const jar = opened(spoiled);
      const read = jar?.text == null ? null : parseJarText(jar.text);
      if (read?.ok) expect(makeJarText(read.value)).toBe(jar?.text);
    }
  });
});
