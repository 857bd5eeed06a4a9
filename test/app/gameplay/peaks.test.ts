import { describe, expect, it } from 'vitest';
import type { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import { Peaks } from '../../../src/app/gameplay/peaks.ts';
import type { GameEvent, RunView } from '../../../src/core/index.ts';
import { IDLE_RUN } from '../../../src/view/board/idle-run.ts';
import { DROP_FRAMES, frames, type Harness, landed, openGame, playToTheEnd } from '../harness.ts';

const RUN: RunView = { ...IDLE_RUN, ended: null };
const count = (ticksLeft: number) => ({ piece: 1, ticksLeft, ticksTotal: 120 });

/** A run of endless with a best of 900, and what is cheered of the ticks it passes through. */
const setup = (part: Partial<ActiveRun> = {}) => {
  const cheers: string[] = [];
  const offers: string[] = [];
  const peaks = new Peaks({
    stage: {
      cheer: (peak, offered) => {
        cheers.push(peak);
        if (offered) offers.push(peak);
      },
    },
    sounds: { play: (sound) => void cheers.push(sound) },
    onPeak: (_, peak) => void kept.push(peak),
  });
  const kept: string[] = [];
  const run = { kind: 'counted', mode: 'endless', bestBefore: 900, view: RUN, opponent: null, ...part };
  peaks.begin(run as ActiveRun);
  let tick = 0;
  const pass = (view: Partial<RunView>, ticks = 1, events: readonly GameEvent[] = []): void => {
    for (let at = 0; at < ticks; at++) peaks.tick({ ...RUN, ...view, tick: tick++ }, events);
  };
  return { cheers, offers, kept, pass };
};

const moon: GameEvent = {
  ...({ type: 'merged', a: 1, b: 2, into: 3, tier: 9, x: 0, y: 0, points: 1000, chain: 1 } as const),
};
const friendOf = (score: number, proof = 'verified') =>
  ({ opponent: { score, proof } }) as Partial<ActiveRun>;

/** Here and there: a run that does not go far. */
const drop = (phone: Harness): void => {
  phone.controller.command({ type: 'drop', column: ((phone.stage.run?.drops ?? 0) * 53 + 30) % 256 });
  frames(phone, DROP_FRAMES);
};

describe('peaks', () => {
  it('best: it is told once, as it is passed', () => {
    const { cheers, pass } = setup();
    pass({ score: 900 }, 60);
    expect(cheers).toEqual([]);
    pass({ score: 901 }, 60);
    expect(cheers).toEqual(['best', 'best']);
  });

  it.each([
    ['there is none', { bestBefore: 0 }],
    ['a friend’s score was refuted', { kind: 'challenge', ...friendOf(900, 'refuted') }],
    ['a friend’s card names no score', { kind: 'challenge', ...friendOf(0) }],
    ['the run is practice', { kind: 'practice' }],
    ['it was passed before the run was left', { view: { ...RUN, score: 950 } }],
  ])('best: nothing is told where %s', (_, part) => {
    const { cheers, pass } = setup(part as Partial<ActiveRun>);
    pass({ score: 1000 }, 60);
    expect(cheers).toEqual([]);
  });

  it('rescue: it is cheered when danger has stayed away for half a second, and not again at once', () => {
    const { cheers, pass } = setup();
    pass({ danger: count(50) }, 10);
    pass({ danger: null }, 29);
    expect(cheers).toEqual([]);
    pass({ danger: null });
    expect(cheers).toEqual(['rescue', 'rescue']);
    pass({ danger: count(20) }, 10);
    pass({ danger: null }, 100);
    expect(cheers).toHaveLength(2);
  });

  it('rescue: a piece that only passed the line, and a run that ended, are none', () => {
    const { cheers, pass } = setup();
    pass({ danger: count(100) }, 20);
    pass({ danger: null }, 100);
    pass({ danger: count(10) }, 20);
    pass({ danger: null, ended: { reason: 'overflow', piece: 1, tick: 9 } }, 100);
    expect(cheers).toEqual([]);
  });

  it('friend: passing one is told once, and a card of it is offered', () => {
    const { cheers, offers, kept, pass } = setup({ kind: 'challenge', ...friendOf(950) });
    pass({ score: 940 }, 60);
    expect(cheers).toEqual([]);
    pass({ score: 951 }, 60);
    expect([cheers, offers, kept]).toEqual([['friend', 'best'], ['friend'], ['friend']]);
  });

  it('moon: the first of a run, made by a merge or a tool, and none where one lay there before', () => {
    const { cheers, offers, kept, pass } = setup();
    pass({}, 2, [moon]);
    expect([cheers, offers, kept]).toEqual([['moon'], ['moon'], ['moon']]);
    const raised = setup();
    raised.pass({}, 1, [{ type: 'tool-used', tool: 'raise', piece: 1, made: 10 }]);
    expect(raised.kept).toEqual(['moon']);
    const resumed = setup({ view: { ...RUN, pieces: [{ ...RUN.pieces[0]!, tier: 10 }] } });
    resumed.pass({}, 1, [moon]);
    expect(resumed.kept).toEqual([]);
  });

  it('card: what comes again is cheered again, and its card offered once', () => {
    const { cheers, offers, pass } = setup();
    for (let time = 0; time < 2; time++) {
      pass({ danger: count(50) }, 10);
      pass({ danger: null }, 700);
    }
    expect(cheers.filter((it) => it === 'rescue')).toHaveLength(4);
    expect(offers).toEqual(['rescue']);
  });

  it.each(['practice', 'leg'] as const)(
    'card: a run of the kind %s is cheered, and no card is made of it',
    (kind) => {
      const { cheers, offers, kept, pass } = setup({ kind });
      pass({}, 1, [moon]);
      expect([cheers, offers, kept]).toEqual([['moon'], [], []]);
    },
  );

  it('best: a player passes it in a second run that goes further', async () => {
    const first = openGame();
    first.game.handle({ type: 'start', mode: 'endless' });
    while (!first.stage.run?.ended) drop(first);
    await landed();
    const best = first.stage.run!.score;
    const phone = openGame(first.host.storage.cells);
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    expect(phone.stage.run!.score).toBeGreaterThan(best);
    expect(phone.stage.cheers.filter((peak) => peak === 'best')).toEqual(['best']);
  });
});
