import { describe, expect, it } from 'vitest';
import { createRun, makeReplayText, parseReplayText, Recorder, Verification } from '../../src/core/index.ts';
import { makeBase64url, parseBase64url } from '../../src/core/replay/base64url.ts';
import { checksum } from '../../src/core/replay/checksum.ts';
import { Rng } from '../../src/core/rng.ts';
import { generousRules } from '../core/player.ts';

/** Hostile texts tried; more with FUZZ_INPUTS. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 40_000);
/** Of those that parse, so many ticks are played. */
const PLAYED_TICKS = 40;

const rules = generousRules;

const seedText = (mode: 'endless' | 'sprint', seed: number): string => {
  const run = createRun({ rules, mode, seed });
  const recorder = new Recorder(rules.rulesVersion);
  for (let tick = 0; tick < 900; tick += 1) {
    const commands = tick % 40 === 0 ? [{ type: 'drop', column: (tick * 7) % 256 } as const] : [];
    const shaken = tick % 250 === 249 ? [...commands, { type: 'shake' } as const] : commands;
    recorder.note(tick, shaken, run.step(shaken));
  }
  const made = makeReplayText(recorder.replayOf(run.view));
  if (!made.ok) throw new Error(made.error.detail);
  return made.value;
};

/** Changes some bytes, cuts or repeats a part, and mends the checksum, so that the reader goes on to the content. */
const mutate = (text: string, rng: Rng): string => {
  const bytes = [...(parseBase64url(text) ?? [])].slice(0, -2);
  for (let changes = rng.below(4); changes >= 0; changes -= 1) {
    const at = rng.below(bytes.length);
    const kind = rng.below(4);
    if (kind === 0) bytes[at] = rng.below(256);
    else if (kind === 1) bytes.splice(at, rng.below(9));
    else if (kind === 2) bytes.splice(at, 0, ...bytes.slice(0, rng.below(40)));
    else bytes[at] = (bytes[at] as number) ^ (1 << rng.below(8));
    if (bytes.length === 0) bytes.push(1);
  }
  const sum = checksum(bytes);
  return makeBase64url([...bytes, sum >> 8, sum & 0xff]);
};

const noise = (rng: Rng): string => {
  const bytes = Array.from({ length: rng.below(60) }, () => rng.below(256));
  const body = [1, ...bytes];
  const sum = checksum(body);
  return makeBase64url([...body, sum >> 8, sum & 0xff]);
};

describe('hostile replays', () => {
  it(`${INPUTS} of them: refused by a code, or a run that can be checked within its bounds`, () => {
    const rng = new Rng(20_261_123, 1);
    const seeds = [seedText('endless', 1), seedText('sprint', 2)];
    const codes = new Map<string, number>();
    for (let i = 0; i < INPUTS; i += 1) {
      const text = rng.below(3) === 0 ? noise(rng) : mutate(seeds[rng.below(2)] as string, rng);
      const parsed = parseReplayText(text);
      const code = parsed.ok ? 'ok' : parsed.error.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (!parsed.ok) continue;
      expect(makeReplayText(parsed.value)).toEqual({ ok: true, value: text });
      if (i % 50 === 0) new Verification(rules, parsed.value).advance(PLAYED_TICKS);
    }
    expect([...codes.keys()].sort()).toEqual(['input/corrupt', 'input/newer-version', 'ok']);
    expect(codes.get('ok')).toBeGreaterThan(INPUTS / 50);
  });
});
