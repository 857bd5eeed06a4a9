import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  exitOutcomeOf,
  RUN_EXITS,
  RUN_STATES,
  type RunExit,
  type RunState,
} from '../../../src/app/gameplay/run-exit.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { Save } from '../../../src/progress/save.ts';
import { totalsOf } from '../../../src/progress/save-views.ts';
import { EMPTY_QUERY } from '../../../src/shared/launch-query.ts';
import { DAY_MS } from '../../../src/shared/vocabulary/time.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import {
  dropPieces,
  frames,
  type Harness,
  landed,
  openGame,
  openShallowGame,
  playToTheEnd,
} from '../harness.ts';
import { savedIn } from '../recovery/scripted-hour.ts';

const MODES = ['endless', 'daily', 'sprint', 'challenge'] as const;
type Mode = (typeof MODES)[number];

const homeOf = ({ game, stage }: Harness): HomeScreen => {
  game.handle({ type: 'home' });
  return stage.screen as HomeScreen;
};

const begin = ({ game }: Harness, mode: Mode): void => {
  if (mode !== 'challenge') game.handle({ type: 'start', mode });
  else {
    game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed: 9, scoreToBeat: 50 });
    game.handle({ type: 'accept' });
  }
};

interface Situation {
  readonly phone: Harness;
  readonly cells: Cells;
  /** What the run had come to when it was left. */
  readonly score: number;
  readonly drops: number;
  readonly stateHash: string;
}

const PREPARE: Readonly<Record<RunState, (phone: Harness, mode: Mode) => void>> = {
  practice: (phone) => {
    phone.game.handle({ type: 'practice' });
    dropPieces(phone, 6);
  },
  untouched: begin,
  going: (phone, mode) => {
    begin(phone, mode);
    dropPieces(phone, 9);
  },
  counted: (phone, mode) => {
    begin(phone, mode);
    dropPieces(phone, 3);
    if (mode === 'sprint')
      for (let second = 0; second < 200 && !phone.stage.run?.ended; second++) frames(phone, 60);
    else playToTheEnd(phone);
    frames(phone, 600);
  },
};

const situation = (state: RunState, mode: Mode): Situation => {
  const cells: Cells = new Map();
  const phone = state === 'counted' && mode !== 'sprint' ? openShallowGame(cells) : openGame(cells);
  PREPARE[state](phone, mode);
  const { score, drops } = phone.stage.run!;
  return { phone, cells, score, drops, stateHash: phone.game.run?.hash() ?? '' };
};

const otherThan = (mode: Mode): 'endless' | 'sprint' => (mode === 'endless' ? 'sprint' : 'endless');

/** Each way out, and the phone on which one then looks. */
const LEAVE: Readonly<
  Record<Exclude<RunExit, 'end' | 'limit'>, (at: Situation, mode: Mode) => Promise<Harness>>
> = {
  again: async ({ phone }) => {
    phone.game.handle({ type: 'pause' });
    phone.game.handle({ type: 'again' });
    return phone;
  },
  home: async ({ phone }) => {
    phone.game.handle({ type: 'pause' });
    phone.game.handle({ type: 'home' });
    return phone;
  },
  'other-mode': async ({ phone }, mode) => {
    phone.game.handle({ type: 'start', mode: otherThan(mode) });
    dropPieces(phone, 1);
    return phone;
  },
  card: async ({ phone }, mode) => {
    if (mode === 'challenge') phone.game.handle({ type: 'home' });
    else {
      phone.game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed: 5, scoreToBeat: 70 });
      phone.game.handle({ type: 'accept' });
      dropPieces(phone, 1);
    }
    return phone;
  },
  practice: async ({ phone }) => {
    phone.game.handle({ type: 'practice' });
    dropPieces(phone, 2);
    return phone;
  },
  replaced: async ({ phone }, mode) => {
    phone.game.handle({ type: 'home' });
    begin(phone, mode);
    dropPieces(phone, 1);
    return phone;
  },
  erase: async ({ phone }) => {
    phone.game.handle({ type: 'erase' });
    return phone;
  },
  kill: async ({ phone, cells }) => {
    phone.game.hide();
    await landed();
    return openGame(cells);
  },
  update: async ({ phone, cells }) => {
    phone.game.hide();
    await landed();
    return openGame(cells, { rules: { rulesVersion: 77 } });
  },
  'too-late': async ({ phone, cells }) => {
    phone.game.hide();
    await landed();
    return openGame(cells, { shown: Date.UTC(2026, 8, 25, 4) + 4 * DAY_MS });
  },
};

const bestIn = (save: Save, mode: Mode): number => {
  if (mode === 'challenge') return 0;
  return mode === 'daily' ? (save.bests.daily['2026-09-25'] ?? 0) : save.bests[mode];
};

const pairs = RUN_STATES.flatMap((state) =>
  (Object.keys(LEAVE) as (keyof typeof LEAVE)[]).flatMap((exit) =>
    MODES.map((mode) => [state, exit, mode] as const),
  ),
);

test.each(pairs)(
  'exits: a run that is %s, left by %s, in %s: nothing is lost and nothing counted twice',
  async (state, exit, mode) => {
    const at = situation(state, mode);
    const before = totalsOf(savedIn(at.cells)).runs;
    const phone = await LEAVE[exit](at, mode);
    for (let turn = 0; turn < 4; turn++) await landed();
    const save = savedIn(phone.host.storage.cells);
    const counted = state === 'counted' ? 1 : 0;
    // Only a daily run is ever too late; the others go on.
    const isKept = exit === 'too-late' && mode !== 'daily';
    const outcome = isKept && state === 'going' ? 'kept' : exitOutcomeOf(exit, state);
    if (exit === 'erase') expect(totalsOf(save).runs).toBe(0);
    else expect(totalsOf(save).runs).toBe(counted + (outcome === 'recorded' ? 1 : 0));
    expect(before).toBeLessThanOrEqual(counted);
    if (outcome === 'recorded') {
      expect(totalsOf(save).drops).toBe(at.drops);
      if (mode !== 'challenge') expect(bestIn(save, mode)).toBe(at.score);
      expect(totalsOf(save).coinsEarned).toBeGreaterThan(0);
      if (at.score > 0 && mode !== 'challenge')
        expect(save.bestRuns[mode === 'daily' ? '2026-09-25' : mode]?.score).toBe(at.score);
    }
    const home = homeOf(phone);
    const left = home.resumables.find(({ slot }) => slot === mode);
    if (outcome === 'kept') {
      expect(left).toMatchObject({ slot: mode, score: at.score });
      phone.game.handle({ type: 'continue', slot: mode });
      expect(phone.game.run?.hash()).toBe(at.stateHash);
    } else if (exit !== 'replaced') expect(left).toBeUndefined();
  },
);

test('exits: the table of the docs says what the rule says', () => {
  const text = readFileSync('docs/exits.md', 'utf8');
  for (const exit of RUN_EXITS) {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${exit}\` |`));
    expect(row, exit).toContain(`| ${exitOutcomeOf(exit, 'going')} |`);
  }
});

test('three runs left: home shows each with its score, and each goes on to the bit', async () => {
  const cells: Cells = new Map();
  const phone = openGame(cells);
  const left = new Map<Mode, { hash: string; score: number }>();
  for (const mode of MODES) {
    begin(phone, mode);
    dropPieces(phone, 5 + left.size);
    left.set(mode, { hash: phone.game.run!.hash(), score: phone.stage.run!.score });
    phone.game.handle({ type: 'pause' });
    phone.game.handle({ type: 'home' });
  }
  await landed();
  const again = openGame(cells);
  expect(homeOf(again).resumables).toEqual(
    MODES.map((slot) => ({ slot, score: left.get(slot)!.score, date: null })),
  );
  for (const mode of MODES) {
    again.game.handle({ type: 'continue', slot: mode });
    expect(again.game.run?.hash()).toBe(left.get(mode)!.hash);
    again.game.handle({ type: 'home' });
  }
});

test('a daily run of another day: the plate begins today’s, the old one is offered with its date, and is closed when it counts no more', async () => {
  const cells: Cells = new Map();
  const first = openGame(cells);
  first.game.handle({ type: 'start', mode: 'daily' });
  dropPieces(first, 20);
  const { score } = first.stage.run!;
  first.game.hide();
  await landed();
  const NOON = Date.UTC(2026, 8, 25, 4);
  const next = openGame(cells, { shown: NOON + DAY_MS });
  expect(homeOf(next).resumables).toEqual([{ slot: 'daily', score, date: { month: 9, day: 25 } }]);
  next.game.handle({ type: 'start', mode: 'daily' });
  expect(next.game.run?.day).toBe('2026-09-26');
  next.game.handle({ type: 'home' });
  expect(homeOf(next).resumables).toHaveLength(1);
  const late = openGame(cells, { shown: NOON + 3 * DAY_MS });
  expect(homeOf(late).resumables).toEqual([]);
  await landed();
  expect(savedIn(cells).bests.daily).toEqual({ '2026-09-25': score });
});

test('pause, and again: what the run had come to is the best, brings its coins, and stands on the friends’ boards', () => {
  const phone = openGame();
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 60);
  const { score } = phone.stage.run!;
  expect(phone.stage.run!.ended).toBeNull();
  expect(score).toBeGreaterThan(0);
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'again' });
  expect(phone.host.friends.hosted.get('endless_all')).toContain(`"score":${score}`);
  const home = homeOf(phone);
  expect(home.best.endless).toBe(score);
  expect(home.coins).toBeGreaterThan(0);
});
