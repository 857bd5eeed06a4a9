import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mode, Playback, Recorder, type Replay, type Run } from '../../../src/core/index.ts';
import { TICK_MS } from '../../../src/shared/vocabulary/time.ts';
import { rules, startRun, type Turn, turns } from '../player.ts';

interface Recorded {
  readonly replay: Replay;
  /** What the run was at each of its ticks. */
  readonly hashes: readonly string[];
}

const stepAll = (run: Run, recorder: Recorder, all: readonly Turn[], hashes: string[]): void => {
  for (const { wait, column } of all)
    for (let tick = 0; tick < wait && run.view.ended === null; tick += 1) {
      const commands = tick === 0 ? [{ type: 'drop', column } as const] : [];
      recorder.note(run.view.tick, commands, run.step(commands));
      hashes.push(run.hash());
    }
};

const record = (mode: Mode, seed: number, all: readonly Turn[]): Recorded => {
  const run = startRun(seed, mode);
  const recorder = new Recorder(rules.rulesVersion);
  const hashes = [run.hash()];
  stepAll(run, recorder, all, hashes);
  return { replay: recorder.replayOf(run.view), hashes };
};

const open = (replay: Replay, from?: readonly number[]): Playback => {
  const playback = Playback.of(from ? { rules, replay, from } : { rules, replay });
  if (!playback.ok) throw new Error(playback.error.detail);
  return playback.value;
};

/** What a screen does with it, in any order. */
type Deed =
  | { readonly type: 'seek'; readonly share: number; readonly slice: number }
  | { readonly type: 'advance'; readonly ms: number; readonly speed: number }
  | { readonly type: 'ahead'; readonly ticks: number };

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('seek' as const),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      slice: fc.integer({ min: 1, max: 500 }),
    }),
    fc.record({
      type: fc.constant('advance' as const),
      ms: fc.integer({ min: 0, max: 400 }),
      speed: fc.constantFrom(0.5, 1, 4, 16),
    }),
    fc.record({ type: fc.constant('ahead' as const), ticks: fc.integer({ min: 0, max: 900 }) }),
  ),
  { minLength: 1, maxLength: 24 },
);

const perform = (playback: Playback, deed: Deed): void => {
  switch (deed.type) {
    case 'seek':
      playback.seek(Math.round(deed.share * playback.length));
      while (playback.seeking) playback.approach((played) => played < deed.slice);
      break;
    case 'advance':
      playback.speed = deed.speed;
      playback.advance(deed.ms, (played) => played < 64);
      break;
    case 'ahead':
      playback.playAhead((played) => played < deed.ticks);
  }
};

describe('playback', () => {
  it.each(['endless', 'daily', 'sprint', 'challenge'] as const)(
    '%s: sought, played and played ahead in any order, it shows just what was there when the run was played',
    (mode) => {
      const { replay, hashes } = record(
        mode,
        11,
        Array.from({ length: 40 }, (_, at) => ({ wait: 40 + (at % 7), column: (at * 61) % 256 })),
      );
      fc.assert(
        fc.property(deeds, (all) => {
          const playback = open(replay);
          for (const deed of all) {
            perform(playback, deed);
            expect(playback.hash()).toBe(hashes[playback.view.tick]);
            expect(playback.tick).toBe(playback.view.tick);
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('a seek: arrives at just the tick that was asked for', () => {
    fc.assert(
      fc.property(turns(4, 14), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (all, goals) => {
        const { replay, hashes } = record('endless', 5, all);
        const playback = open(replay);
        for (const goal of goals.map((one) => one % hashes.length)) {
          playback.seek(goal);
          playback.approach(() => true);
          expect(playback.view.tick).toBe(goal);
          expect(playback.hash()).toBe(hashes[goal]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a run that came to its own end: ends in just that state, and its length is known from then on', () => {
    const { replay, hashes } = record(
      'sprint',
      77,
      Array.from({ length: 400 }, (_, at) => ({ wait: 40, column: (at * 97) % 256 })),
    );
    expect(replay.leftAt).toBeNull();
    const playback = open(replay);
    expect(playback.wholeKnown).toBe(false);
    playback.playAhead(() => true);
    expect([playback.wholeKnown, playback.length, playback.view.tick]).toEqual([true, hashes.length - 1, 0]);
    playback.seek(playback.length);
    playback.approach(() => true);
    expect([playback.done, playback.hash()]).toEqual([true, hashes[hashes.length - 1]]);
  });

  it('a slice: no call plays more ticks than it allows', () => {
    const { replay } = record(
      'endless',
      5,
      Array.from({ length: 20 }, () => ({ wait: 60, column: 30 })),
    );
    const playback = open(replay);
    playback.seek(1000);
    playback.approach((played) => played < 90);
    expect([playback.view.tick, playback.seeking, playback.tick]).toEqual([90, true, 1000]);
    const fresh = open(replay);
    fresh.speed = 16;
    fresh.advance(1000, (played) => played < 32);
    expect(fresh.view.tick).toBe(32);
    fresh.advance(TICK_MS / 16, () => true);
    expect(fresh.view.tick).toBe(33);
  });

  it('a very long wait: keeps few states, and every tick can still be gone to', () => {
    const replay: Replay = {
      rulesVersion: rules.rulesVersion,
      mode: 'endless',
      seed: 3,
      commands: [{ tick: 0, command: { type: 'drop', column: 9 } }],
      leftAt: 60_000,
    };
    const playback = open(replay);
    playback.playAhead(() => true);
    playback.seek(59_000);
    playback.approach(() => true);
    const late = playback.hash();
    playback.seek(12);
    playback.approach(() => true);
    playback.seek(59_000);
    playback.approach(() => true);
    expect(playback.hash()).toBe(late);
    expect(playback.known).toBe(60_000);
  });

  it('other rules, and a state of another run: are refused with a code', () => {
    const { replay } = record('endless', 5, [{ wait: 40, column: 3 }]);
    const other = { ...replay, rulesVersion: rules.rulesVersion + 1 };
    expect(Playback.of({ rules, replay: other })).toMatchObject({ error: { code: 'input/newer-version' } });
    expect(Playback.of({ rules, replay, from: [1, 2, 3] })).toMatchObject({
      error: { code: 'input/corrupt' },
    });
  });
});
