import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Command,
  createRun,
  type Mode,
  makeReplayText,
  parseReplayText,
  Recorder,
  type Replay,
  ReplayPlayer,
  Verification,
  verify,
} from '../../../src/core/index.ts';
import { generousRules, rules, seeds, type Turn, turns } from '../player.ts';
import { replays } from './arbitrary.ts';

/** Plays and records: some turns of patience and haste, a shake in between, until `ticks` or the end. */
const recordRun = (mode: Mode, seed: number, all: readonly Turn[], played = rules) => {
  const run = createRun({ rules: played, mode, seed });
  const recorder = new Recorder(played.rulesVersion);
  const step = (commands: readonly Command[]): void => {
    const { tick } = run.view;
    recorder.note(tick, commands, run.step(commands));
  };
  all.forEach(({ wait, column }, i) => {
    const drop = { type: 'drop', column } as const;
    step(i % 9 === 5 ? [{ type: 'shake' }, drop, drop] : [drop]);
    for (let k = 1; k < wait; k += 1) step([]);
  });
  return { run, replay: recorder.replayOf(run.view) };
};

const fullJar = recordRun(
  'endless',
  11,
  Array.from({ length: 400 }, (_, i) => ({ wait: 40, column: (i * 97) % 256 })),
);

describe('verify', () => {
  it('a recorded run: proves its score, its length and its last bit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Mode>('endless', 'daily', 'sprint'),
        seeds,
        turns(0, 30),
        (mode, seed, all) => {
          const { run, replay } = recordRun(mode, seed, all, generousRules);
          const { score, drops, tick } = run.view;
          const proof = { score, drops, ticks: tick, hash: run.hash() };
          expect(verify(generousRules, replay)).toEqual({ ok: true, proof });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('a run to its end: proves itself through its text', () => {
    const { run, replay } = fullJar;
    expect(run.view.ended?.reason).toBe('overflow');
    const text = makeReplayText(replay);
    const parsed = text.ok ? parseReplayText(text.value) : text;
    if (!parsed.ok) return expect.unreachable(parsed.error.detail);
    expect(verify(rules, parsed.value)).toMatchObject({ ok: true, proof: { score: run.view.score } });
  });

  it('in slices: the same verdict, and never more ticks at once than allowed', () => {
    const whole = verify(rules, fullJar.replay);
    const sliced = new Verification(rules, fullJar.replay);
    let slices = 1;
    while (sliced.advance(250) === null) slices += 1;
    expect(sliced.advance(250)).toEqual(whole);
    expect(slices).toBeGreaterThanOrEqual(Math.floor(fullJar.run.view.tick / 250));
  });

  const changed = (change: (replay: Replay) => Partial<Replay>): Replay => ({
    ...fullJar.replay,
    ...change(fullJar.replay),
  });
  const drop = { type: 'drop', column: 9 } as const;

  it.each([
    ['later rules', changed(({ rulesVersion }) => ({ rulesVersion: rulesVersion + 1 })), 'newer'],
    ['earlier rules', changed(({ rulesVersion }) => ({ rulesVersion: rulesVersion - 1 })), 'older-rules'],
    ['a later game’s twist', changed(() => ({ twist: 200 })), 'newer'],
    [
      'a drop while the last one clears the opening',
      changed(({ commands }) => ({ commands: [...commands.slice(0, 3), { tick: 90, command: drop }] })),
      'refused-command',
    ],
    [
      'a command after the end',
      changed(({ commands }) => ({ commands: [...commands, { tick: 400_000, command: drop }] })),
      'after-end',
    ],
    ['left after the end', changed(() => ({ leftAt: 400_000 })), 'after-end'],
    ['an end that never comes', changed(() => ({ commands: [] })), 'no-end'],
    ['a tool in a daily', changed(() => ({ mode: 'daily' as const })), 'refused-command'],
  ])('%s: refused', (_title, replay, code) => {
    expect(verify(rules, replay)).toEqual({ ok: false, code });
  });

  it('one column moved: another run, honestly told', () => {
    const moved = changed(({ commands }) => ({
      commands: commands.map((timed, i) =>
        i === 5 ? { ...timed, command: { ...drop, column: 200 } } : timed,
      ),
    }));
    const same = { ok: true, proof: { hash: fullJar.run.hash() } };
    expect(verify(rules, fullJar.replay)).toMatchObject(same);
    expect(verify(rules, moved)).not.toMatchObject(same);
  });

  it('any replay at all: gets a verdict', () => {
    fc.assert(
      fc.property(replays, (replay) => {
        const short = {
          ...replay,
          rulesVersion: 1,
          commands: replay.commands.filter(({ tick }) => tick < 3000),
        };
        const verdict = verify(rules, { ...short, leftAt: 3000 });
        expect(typeof verdict.ok).toBe('boolean');
      }),
      { numRuns: 30 },
    );
  });
});

describe('replay player', () => {
  it('watched: shows the same states in the same ticks', () => {
    const { replay, run } = recordRun('endless', 3, [
      { wait: 40, column: 10 },
      { wait: 50, column: 12 },
      { wait: 90, column: 200 },
    ]);
    const player = new ReplayPlayer(rules, replay);
    while (!player.done) player.step();
    expect(player.run.view.tick).toBe(run.view.tick);
    expect(player.run.hash()).toBe(run.hash());
  });
});
