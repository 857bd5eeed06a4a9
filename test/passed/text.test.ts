import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEG_DROPS, LEG_TICKS } from '../../src/core/index.ts';
import { Rng } from '../../src/core/rng.ts';
import { MAX_LEGS, type PassedJar } from '../../src/passed/passed-jar.ts';
import { MAX_JAR_TEXT, makeJarText, parseJarText } from '../../src/passed/text.ts';
import { INPUT_CODES } from '../../src/shared/failure.ts';
import { MAX_QUERY_LENGTH } from '../../src/shared/launch-query.ts';
import { MAX_HOSTED_JAR } from '../../src/shared/score-entry.ts';
import { carefulHand, playedJar } from '../../tools/load/make-jar.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { jars } from './arbitrary-jar.ts';

const rules = shippedRules();
/** More with FUZZ_INPUTS. */
const INPUTS = Math.min(Number(process.env.FUZZ_INPUTS ?? 3000), 20_000);

const codeOf = (text: unknown): string => {
  const jar = parseJarText(text);
  return jar.ok ? 'ok' : jar.error.code;
};

const legOf = (player: number): PassedJar['legs'][number] => ({
  player,
  drops: [{ wait: 40, column: 128 }],
  end: 'passed',
  points: 12,
  largest: 3,
});

const jarOf = (count: number): PassedJar => ({
  rulesVersion: 3,
  seed: 77,
  legs: Array.from({ length: count }, (_, at) => legOf(at)),
});

const mutate = (text: string, rng: Rng): string => {
  const at = rng.below(text.length + 1);
  const letter =
    rng.below(3) === 0 ? String.fromCharCode(rng.below(65_536)) : 'AZaz09-_'.charAt(rng.below(8));
  const kinds = [
    text.slice(0, at),
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + text.slice(at + 1 + rng.below(40)),
    text + text.slice(at),
    text.slice(at) + text.slice(0, at),
  ];
  return kinds[rng.below(kinds.length)] as string;
};

describe("a jar's text", () => {
  it('brings back any jar, and has one spelling', () => {
    fc.assert(
      fc.property(jars, (jar) => {
        const text = makeJarText(jar);
        expect(text.length).toBeLessThanOrEqual(MAX_JAR_TEXT);
        expect(parseJarText(text)).toEqual({ ok: true, value: jar });
      }),
    );
  });

  it('fits under one hosted key, however long its legs waited', () => {
    const waits = [
      Array.from({ length: LEG_DROPS }, () => LEG_TICKS / LEG_DROPS),
      Array.from({ length: LEG_DROPS }, (_, at) => (at === 0 ? LEG_TICKS : 0)),
      Array.from({ length: LEG_DROPS }, (_, at) => (at % 2 === 0 ? LEG_TICKS / 10 : 0)),
    ];
    for (const drops of waits.map((leg) => leg.map((wait) => ({ wait, column: 255 })))) {
      const legs = jarOf(MAX_LEGS).legs.map((leg) => ({ ...leg, drops }));
      expect(makeJarText({ ...jarOf(1), legs }).length).toBeLessThanOrEqual(MAX_HOSTED_JAR);
    }
    fc.assert(
      fc.property(jars, (jar) => {
        expect(makeJarText(jar).length).toBeLessThanOrEqual(MAX_HOSTED_JAR);
      }),
    );
  });

  it('has room for the longest jar there can be', () => {
    const drops = Array.from({ length: LEG_DROPS }, (_, at) => ({
      wait: at === 0 ? LEG_TICKS : 0,
      column: 255,
    }));
    const legs = jarOf(MAX_LEGS).legs.map((leg) => ({ ...leg, drops }));
    const text = makeJarText({ ...jarOf(1), legs });
    expect(text.length).toBeLessThanOrEqual(MAX_JAR_TEXT);
    expect(codeOf(text)).toBe('ok');
  });

  it('has room on a card for twelve legs of a hand that takes up to four seconds a drop', () => {
    const { jar } = playedJar(rules, 100, MAX_LEGS, (leg) => carefulHand(101 + leg));
    expect(jar.legs.length).toBeGreaterThan(9);
    expect(makeJarText(jar).length).toBeLessThan(MAX_QUERY_LENGTH - 20);
  });

  it('is refused where a leg is cut, left out, moved or put in twice', () => {
    const jar = jarOf(3);
    const [first, second, third] = jar.legs as [
      PassedJar['legs'][number],
      PassedJar['legs'][number],
      PassedJar['legs'][number],
    ];
    const whole = makeJarText(jar);
    const tail = whole.slice(-6);
    for (const legs of [
      [first, third],
      [second, first, third],
      [first, second, third, third],
    ]) {
      const other = makeJarText({ ...jar, legs });
      expect(other, 'another jar').not.toBe(whole);
      expect(codeOf(other.slice(0, -6) + tail), 'with what held the old legs together').toBe('input/corrupt');
    }
    for (let at = 0; at < whole.length; at += 1) expect(codeOf(whole.slice(0, at))).not.toBe('ok');
  });

  it('is refused with a leg after the end, and with thirteen; one that nobody has played yet is one', () => {
    const jar = jarOf(2);
    const ended = jar.legs.map((leg) => ({ ...leg, end: 'overflow' as const }));
    expect(codeOf(makeJarText({ ...jar, legs: ended }))).toBe('input/corrupt');
    expect(codeOf(makeJarText(jarOf(0)))).toBe('ok');
    expect(codeOf(makeJarText(jarOf(MAX_LEGS)))).toBe('ok');
    expect(codeOf(makeJarText(jarOf(MAX_LEGS + 1)))).toBe('input/corrupt');
  });

  it('is refused with a leg that takes longer than a leg may, so that none goes on for ever', () => {
    const jar = jarOf(2);
    const slow = (ticks: number) => ({
      ...jar,
      legs: jar.legs.map((leg, at) => ({
        ...leg,
        drops: at === 1 ? [{ wait: ticks, column: 3 }] : leg.drops,
      })),
    });
    expect(codeOf(makeJarText(slow(LEG_TICKS)))).toBe('ok');
    expect(codeOf(makeJarText(slow(LEG_TICKS + 1)))).toBe('input/corrupt');
    expect(codeOf(makeJarText(slow(2 ** 31)))).not.toBe('ok');
  });

  it('is told by its code where it is no text, too long, or of a later game', () => {
    expect(codeOf(null)).toBe('input/not-text');
    expect(codeOf('A'.repeat(MAX_JAR_TEXT + 1))).toBe('input/too-large');
    expect(codeOf(`Ag${makeJarText(jarOf(1)).slice(2)}`)).toBe('input/newer-version');
    expect(codeOf('')).toBe('input/corrupt');
  });

  it(`answers ${INPUTS} hostile texts with a jar or a code, and what it reads it writes the same`, () => {
    const rng = new Rng(20, 1);
    const texts = [jarOf(1), jarOf(5), playedJar(rules, 3, 4).jar].map(makeJarText);
    for (let i = 0; i < INPUTS; i += 1) {
      const text = mutate(texts[i % texts.length] as string, rng);
      const jar = parseJarText(text);
      if (jar.ok) expect(makeJarText(jar.value)).toBe(text);
      else expect(INPUT_CODES).toContain(jar.error.code);
    }
  });
});
