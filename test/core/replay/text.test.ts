import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_REPLAY_COMMANDS,
  MAX_REPLAY_TEXT,
  MAX_REPLAY_TICKS,
  makeReplayText,
  parseReplayText,
  type Replay,
} from '../../../src/core/index.ts';
import { replays } from './arbitrary.ts';

const textOf = (replay: Replay): string => {
  const made = makeReplayText(replay);
  if (!made.ok) throw new Error(made.error.detail);
  return made.value;
};

const codeOf = (text: unknown): string => {
  const parsed = parseReplayText(text);
  return parsed.ok ? 'ok' : parsed.error.code;
};

/** A run at human pace: waits lognormal about 45 ticks, columns anywhere. */
const humanRun = (drops: number): Replay => {
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  let tick = 30;
  const commands = Array.from({ length: drops }, () => {
    const normal = next() + next() + next() + next() - 2;
    tick += Math.max(36, Math.round(45 * Math.exp(normal * 0.9)));
    return { tick, command: { type: 'drop', column: Math.floor(next() * 256) } as const };
  });
  return { rulesVersion: 1, mode: 'endless', seed: 0xdeadbeef, commands, leftAt: null };
};

describe('replay text', () => {
  it('any replay: comes back as it was', () => {
    fc.assert(
      fc.property(replays, (replay) => {
        expect(parseReplayText(textOf(replay))).toEqual({ ok: true, value: replay });
      }),
      { numRuns: 500 },
    );
  });

  it('text: made of characters that need no escaping anywhere', () => {
    fc.assert(
      fc.property(replays, (replay) => {
        expect(textOf(replay)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it.each([150, 300, 500])('%i drops at human pace: about two bytes a drop', (drops) => {
    const bytes = (textOf(humanRun(drops)).length * 3) / 4;
    expect(bytes / drops).toBeLessThan(2.05);
  });

  it('three hundred drops: fit one hosted key of 1,024 bytes with room for a header', () => {
    expect(textOf(humanRun(300)).length).toBeLessThan(840);
  });

  it('any flipped bit: the text is refused', () => {
    const text = textOf(humanRun(40));
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 0; at < text.length; at += 1) {
      for (let bit = 0; bit < 6; bit += 1) {
        const digit = alphabet.charAt(alphabet.indexOf(text.charAt(at)) ^ (1 << bit));
        expect(codeOf(text.slice(0, at) + digit + text.slice(at + 1))).not.toBe('ok');
      }
    }
  });

  it('cut or lengthened: refused', () => {
    const text = textOf(humanRun(40));
    for (let length = 0; length < text.length; length += 1)
      expect(codeOf(text.slice(0, length))).not.toBe('ok');
    for (const more of ['A', 'AA', 'AAA', 'AAAA']) expect(codeOf(text + more)).not.toBe('ok');
  });

  it.each([
    ['nothing', undefined, 'input/not-text'],
    ['an object', {}, 'input/not-text'],
    ['empty', '', 'input/corrupt'],
    ['other characters', 'AQEA!!!!', 'input/corrupt'],
    ['padding', 'AQEAAAAA==', 'input/corrupt'],
    ['a later format', 'AwEAAAAA', 'input/newer-version'],
    ['a twist that is none', 'AgMAAAAAAAAAAAA', 'input/corrupt'],
    ['endless', 'A'.repeat(MAX_REPLAY_TEXT + 1), 'input/too-large'],
    ['as long as allowed', 'AQ'.repeat(MAX_REPLAY_TEXT / 2), 'input/corrupt'],
  ])('%s: refused with its code', (_title, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('with a twist: a byte more, and of a twist that only a later game knows the number', () => {
    const plain = textOf(humanRun(40));
    for (const twist of [1, 7, 200, 255]) {
      const text = textOf({ ...humanRun(40), twist });
      expect(text.length - plain.length).toBeLessThanOrEqual(2);
      expect(parseReplayText(text)).toMatchObject({ ok: true, value: { twist } });
    }
    expect(codeOf(textOf({ ...humanRun(40), twist: 0 }))).toBe('input/corrupt');
  });

  it('a run longer than a replay may be: has no text', () => {
    const drop = { type: 'drop', column: 0 } as const;
    const late: Replay = { ...humanRun(1), commands: [{ tick: MAX_REPLAY_TICKS + 1, command: drop }] };
    const many: Replay = {
      ...humanRun(1),
      commands: Array.from({ length: MAX_REPLAY_COMMANDS + 1 }, (_, tick) => ({ tick, command: drop })),
    };
    for (const replay of [late, many]) expect(makeReplayText(replay)).toMatchObject({ ok: false });
  });
});
