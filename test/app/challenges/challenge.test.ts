import { beforeEach, describe, expect, test } from 'vitest';
import type { Opponent } from '../../../src/app/challenges/opponent.ts';
import { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import { type Mode, makeReplayText, parseReplayText, type Replay, verify } from '../../../src/core/index.ts';
import { makeLaunchQuery, parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import {
  awaitScreen,
  type Bench,
  DROP_FRAMES,
  FRAME_MS,
  frames,
  landed,
  openGame,
  rules,
} from '../harness.ts';

const SEED = 4711;
let bench: Bench;

beforeEach(() => {
  bench = openGame();
});

/** A friend's run, left after so many drops. */
const friendsRun = (drops: number, mode: Mode = 'endless'): { replay: Replay; score: number } => {
  const setup = { rules, mode, seed: SEED } as const;
  const play = new ActiveRun({ setup, practice: false, bestBefore: 0, day: '2026-09-25', onTick: () => {} });
  for (let drop = 0; drop < drops; drop++) {
    play.command({ type: 'drop', column: (drop * 67 + 20) % 256 });
    for (let frame = 0; frame < DROP_FRAMES; frame++) play.advance(FRAME_MS);
  }
  return { replay: play.replay, score: play.view.score };
};

const textOf = (replay: Replay): string => {
  const text = makeReplayText(replay);
  if (!text.ok) throw new Error(text.error.detail);
  return text.value;
};

const EMPTY = { mode: 'challenge', seed: SEED, scoreToBeat: null, replay: null, invite: null } as const;

/** The card as its receiver's phone reads it. */
const open = (card: Parameters<typeof makeLaunchQuery>[0]): void => {
  const query = parseLaunchQuery(Object.fromEntries(new URLSearchParams(makeLaunchQuery(card))));
  if (!query.ok) throw new Error(query.error.detail);
  bench.game.invite(query.value);
};

const rivalOnCard = () => {
  const { screen } = bench.stage;
  if (screen.name !== 'challenge') throw new Error(screen.name);
  return screen.rival;
};

const rival = (): Opponent => bench.game.play!.rival!;

const drop = (column: number): void => {
  bench.game.handle({ type: 'drop', column });
  frames(bench, DROP_FRAMES);
};

const endHere = (): void => {
  for (let more = 0; more < 400 && !bench.stage.run?.ended; more++) drop(128);
  awaitScreen(bench, 'result');
};

describe('challenge: the card', () => {
  test('a bare seed begins at once', () => {
    open(EMPTY);
    expect(bench.stage.screen).toMatchObject({ name: 'play', mode: 'challenge', rival: null });
    expect(bench.stage.run?.seed).toBe(SEED);
  });

  test('tells the score, proves it while it is read, and one tap begins the same pieces', () => {
    const { replay, score } = friendsRun(12);
    open({ ...EMPTY, scoreToBeat: score, replay: textOf(replay) });
    expect(rivalOnCard()).toMatchObject({ score, proof: 'checking' });
    frames(bench, 120);
    expect(rivalOnCard()).toMatchObject({ score, proof: 'verified' });
    expect(rivalOnCard()?.proved?.drops).toBe(12);
    bench.game.handle({ type: 'accept' });
    expect(bench.stage.screen).toMatchObject({ name: 'play', mode: 'challenge' });
    expect(bench.stage.run).toMatchObject({ seed: SEED, score: 0, drops: 0 });
  });

  test('that lies about its score is shown the proven one', () => {
    const { replay, score } = friendsRun(12);
    open({ ...EMPTY, scoreToBeat: score + 90_000, replay: textOf(replay) });
    frames(bench, 120);
    expect(rivalOnCard()).toMatchObject({ score, proof: 'verified' });
  });

  const { replay } = friendsRun(6);
  const commands = replay.commands.map((timed, at) =>
    at === 3 ? { ...timed, tick: timed.tick - 25 } : timed,
  );
  test.each<[string, string, string]>([
    ['of other rules', textOf({ ...replay, rulesVersion: 200 }), 'older-rules'],
    ['that the run would not obey', textOf({ ...replay, commands }), 'refuted'],
    ['that is no replay', 'AAAA', 'none'],
    ['of another seed', textOf({ ...replay, seed: SEED + 1 }), 'none'],
    ['cut short', textOf(replay).slice(0, -5), 'none'],
  ])('with a replay %s still gives seed and score to beat', (_, text, proof) => {
    open({ ...EMPTY, scoreToBeat: 900, replay: text });
    frames(bench, 120);
    expect(rivalOnCard()).toMatchObject({ score: 900, proof, run: null });
    bench.game.handle({ type: 'accept' });
    drop(40);
    expect(bench.stage.run).toMatchObject({ seed: SEED, drops: 1 });
    expect(rival().lead).toBeNull();
  });

  test('without its replay asks the cloud, and plays on what the card says where there is none', async () => {
    const { replay, score } = friendsRun(12);
    const invite = 'abcdefgh12345678';
    open({ ...EMPTY, scoreToBeat: score, invite });
    expect(bench.stage.screen).toMatchObject({ name: 'challenge', fetching: true });
    await landed();
    expect(bench.stage.screen).toMatchObject({ fetching: false, rival: { score, proof: 'none' } });
    bench.host.cloud.answer('invites', () => ({
      ok: true,
      value: { invite: { seed: SEED, score, replay: textOf(replay) } },
    }));
    open({ ...EMPTY, seed: null, invite });
    await landed();
    frames(bench, 120);
    expect(rivalOnCard()).toMatchObject({ score, proof: 'verified' });
  });

  test('a code of an invite that cannot be fetched leads to a run of one’s own', async () => {
    open({ ...EMPTY, seed: null, invite: 'abcdefgh12345678' });
    await landed();
    expect(rivalOnCard()).toBeNull();
    bench.game.handle({ type: 'accept' });
    expect(bench.stage.screen).toMatchObject({ name: 'play', mode: 'endless', rival: null });
  });
});

describe('challenge: the ghost', () => {
  const { replay, score } = friendsRun(20);
  beforeEach(() => {
    open({ ...EMPTY, scoreToBeat: score, replay: textOf(replay) });
    bench.game.handle({ type: 'accept' });
  });

  test('by drop: the same columns in the same moments are level, drop after drop', () => {
    for (let made = 0; made < 8; made++) {
      drop((made * 67 + 20) % 256);
      frames(bench, 60);
      expect(rival().run?.drops).toBe(made + 1);
    }
    expect(Math.abs(rival().lead ?? 99)).toBeLessThan(200);
  });

  test('by drop: waits for us however long we think', () => {
    drop(20);
    frames(bench, 2000);
    expect(rival().run?.drops).toBe(1);
  });

  test('by second: goes on while we think, at the same tick', () => {
    bench.game.handle({ type: 'pace', pace: 'time' });
    frames(bench, 300);
    expect(rival().run?.tick).toBe(bench.stage.run?.tick);
    expect(rival().lead).toBe(-(rival().run?.score ?? 0));
  });

  test('the way of comparing is remembered on this phone', async () => {
    bench.game.handle({ type: 'pace', pace: 'time' });
    await landed();
    bench = openGame(bench.host.storage.cells);
    open({ ...EMPTY, scoreToBeat: 1 });
    expect(bench.stage.screen).toMatchObject({ pace: 'time' });
  });

  test('a frame never plays more of it than a few ticks', () => {
    bench.game.handle({ type: 'pace', pace: 'time' });
    frames(bench, 900);
    bench.game.handle({ type: 'pace', pace: 'drops' });
    let before = 0;
    for (let frame = 0; frame < 400; frame++) {
      frames(bench, 1);
      const now = rival().run?.tick ?? 0;
      expect(now - before).toBeLessThanOrEqual(10);
      before = now;
    }
  });

  test('the end: both scores, theirs as proven, and a card with one’s own run goes back', () => {
    endHere();
    const { screen } = bench.stage;
    expect(screen).toMatchObject({ name: 'result', score: bench.stage.run?.score });
    expect(screen.name === 'result' && screen.rival).toMatchObject({ score, proof: 'verified' });
    bench.game.handle({ type: 'share' });
    const query = new URLSearchParams(bench.host.outlets.shared[0]?.query);
    const sent = parseReplayText(query.get('r'));
    expect(sent.ok && verify(rules, sent.value)).toMatchObject({
      ok: true,
      proof: { score: bench.stage.run?.score },
    });
    expect(query.get('s')).toBe(SEED.toString(36));
  });

  test('again: the same seed against the same rival from the start', () => {
    endHere();
    bench.game.handle({ type: 'again' });
    expect(bench.stage.run).toMatchObject({ seed: SEED, drops: 0 });
    frames(bench, 1);
    expect(rival().run?.drops).toBe(0);
    expect(rival().score).toBe(score);
  });

  test('a killed challenge is gone on with against the same rival', async () => {
    drop(20);
    bench.game.hide();
    await landed();
    bench = openGame(bench.host.storage.cells);
    expect(bench.stage.screen).toMatchObject({ name: 'home', resumable: 'challenge' });
    bench.game.handle({ type: 'continue' });
    frames(bench, 200);
    expect(rival()).toMatchObject({ score });
    expect(rival().run?.drops).toBe(1);
  });
});

describe('challenge: a card in the middle of a run', () => {
  beforeEach(() => {
    bench.game.handle({ type: 'start', mode: 'endless' });
    drop(30);
    drop(200);
  });

  test('stops the run, and gives it back when the card is put away', () => {
    const { run } = bench.stage;
    open({ ...EMPTY, scoreToBeat: 700 });
    const tick = run?.tick;
    frames(bench, 60);
    expect(run?.tick).toBe(tick);
    expect(bench.stage.screen).toMatchObject({ name: 'challenge', waiting: true });
    bench.game.handle({ type: 'back' });
    expect(bench.stage.screen.name).toBe('pause');
    bench.game.handle({ type: 'resume' });
    frames(bench, 10);
    expect(bench.stage.run).toBe(run);
    expect(run?.tick).toBeGreaterThan(tick ?? 0);
  });

  test('the run is still there after the challenge was played to its end, to the bit', async () => {
    const hash = bench.game.play?.hash();
    open({ ...EMPTY, scoreToBeat: 700 });
    bench.game.handle({ type: 'accept' });
    endHere();
    bench.game.handle({ type: 'home' });
    expect(bench.stage.screen).toMatchObject({ resumable: 'endless' });
    await landed();
    bench = openGame(bench.host.storage.cells);
    expect(bench.stage.screen).toMatchObject({ resumable: 'endless' });
    bench.game.handle({ type: 'continue' });
    expect(bench.game.play?.hash()).toBe(hash);
  });

  test('a second card asks anew; the first challenge is gone on with when it is put away', () => {
    open({ ...EMPTY, scoreToBeat: 700 });
    bench.game.handle({ type: 'accept' });
    drop(10);
    open({ ...EMPTY, seed: 99, scoreToBeat: 5 });
    expect(rivalOnCard()?.score).toBe(5);
    bench.game.handle({ type: 'back' });
    bench.game.handle({ type: 'resume' });
    expect(rival().score).toBe(700);
    expect(bench.stage.run).toMatchObject({ seed: SEED, drops: 1 });
  });
});

test('challenge: a sprint is answered with a sprint, and makes no best of it', () => {
  const { replay, score } = friendsRun(10, 'sprint');
  open({ ...EMPTY, mode: 'sprint', scoreToBeat: score, replay: textOf(replay) });
  bench.game.handle({ type: 'accept' });
  expect(bench.stage.screen).toMatchObject({ name: 'play', mode: 'sprint' });
  for (let made = 0; made < 12; made++) drop((made * 67 + 20) % 256);
  frames(bench, 3700);
  awaitScreen(bench, 'result');
  bench.game.handle({ type: 'home' });
  expect(bench.stage.screen).toMatchObject({ best: { sprint: 0 } });
});
