import { beforeEach, describe, expect, test } from 'vitest';
import { makeReplayText, type Replay, type RunView } from '../../../src/core/index.ts';
import { EMPTY_QUERY } from '../../../src/shared/launch-query.ts';
import {
  awaitScreen,
  dropPieces,
  frames,
  type Harness,
  landed,
  openGame,
  playToTheEnd,
  rules,
} from '../harness.ts';

const MINUTE = 60 * 60;
const never = () => new Promise(() => undefined);

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

/** Of half an hour, with a drop now and then. */
const LONG: Replay = {
  rulesVersion: rules.rulesVersion,
  mode: 'endless',
  seed: 5,
  commands: Array.from({ length: 30 }, (_, minute) => ({
    tick: minute * MINUTE,
    command: { type: 'drop' as const, column: (minute * 67) % 256 },
  })),
  leftAt: 30 * MINUTE,
};

const screen = () => phone.stage.screen.name;

/** The most ticks that one of these frames played. */
const mostTicks = (count: number, of: () => RunView | null | undefined): number => {
  let most = 0;
  for (let frame = 0; frame < count; frame++) {
    const before = of()?.tick ?? 0;
    frames(phone, 1);
    most = Math.max(most, (of()?.tick ?? 0) - before);
  }
  return most;
};

describe('taking over', () => {
  test('goes by slices; the pause stops it in the next frame, and it goes on from there', () => {
    phone.game.takeOver(LONG, 29);
    expect(mostTicks(100, () => phone.stage.run)).toBe(120);
    phone.game.handle({ type: 'pause' });
    expect(screen()).toBe('pause');
    const { tick } = phone.stage.run!;
    frames(phone, 60);
    expect(phone.stage.run?.tick).toBe(tick);
    phone.game.handle({ type: 'resume' });
    frames(phone, 1);
    expect(phone.stage.run?.tick).toBe(tick + 120);
  });

  test('home leaves it, and nothing of it comes after', () => {
    phone.game.takeOver(LONG, 29);
    frames(phone, 5);
    phone.game.handle({ type: 'pause' });
    phone.game.handle({ type: 'home' });
    expect([screen(), phone.stage.run]).toEqual(['home', null]);
    frames(phone, 1200);
    expect([screen(), phone.game.run]).toEqual(['home', null]);
  });

  test('again, in the middle of it, begins a practice', () => {
    phone.game.takeOver(LONG, 29);
    frames(phone, 5);
    phone.game.handle({ type: 'pause' });
    phone.game.handle({ type: 'again' });
    expect([screen(), phone.game.run?.kind]).toEqual(['play', 'practice']);
  });

  test('a game that is hidden meanwhile stands at its pause', () => {
    phone.game.takeOver(LONG, 29);
    frames(phone, 5);
    phone.host.lifecycle.hide();
    phone.host.lifecycle.show();
    expect(screen()).toBe('pause');
  });

  test('near the end of half an hour that was watched it begins at the nearest kept moment, to the same bit', () => {
    phone.game.takeOver(LONG, 29);
    let far = 0;
    for (; phone.game.run === null; far++) frames(phone, 1);
    const { hash, stats } = { hash: phone.game.run.hash(), stats: phone.game.run.stats };
    phone = openGame();
    expect(phone.replayViewer.open(LONG, 'mine')).toBe(true);
    const playback = phone.replayViewer.playback!;
    playback.seek(0.99);
    for (let frame = 0; frame < 2000; frame++) playback.advance(16);
    expect(playback.drop).toBe(30);
    phone.game.handle({ type: 'take-over' });
    let near = 0;
    for (; phone.game.run === null && near < far; near++) frames(phone, 1);
    expect(far).toBeGreaterThan(800);
    expect(near).toBeLessThan(15);
    expect(phone.game.run?.hash()).toBe(hash);
    expect(phone.game.run?.stats).toEqual(stats);
  });

  test('a run without a drop has nothing to take over: the replay stays, with its way back', () => {
    phone.game.handle({ type: 'settings' });
    expect(phone.replayViewer.open({ ...LONG, commands: [], leftAt: 600 }, 'mine')).toBe(true);
    phone.game.handle({ type: 'take-over' });
    expect(phone.replayViewer.playback).not.toBeNull();
    phone.game.handle({ type: 'back' });
    expect([screen(), phone.replayViewer.playback]).toEqual(['home', null]);
  });
});

describe('watching', () => {
  const toReplay = (): void => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.game.handle({ type: 'watch-replay', whose: 'mine' });
    expect(screen()).toBe('replay');
  };

  test('seeking goes by slices, another place may be asked for, and the way back works in the next frame', () => {
    toReplay();
    phone.game.handle({ type: 'seek', share: 0.9 });
    expect(mostTicks(3, () => phone.stage.run)).toBe(90);
    phone.game.handle({ type: 'seek', share: 0.01 });
    frames(phone, 3);
    expect(phone.stage.run?.tick).toBeLessThan(200);
    phone.game.handle({ type: 'seek', share: 1 });
    frames(phone, 1);
    phone.game.handle({ type: 'back' });
    expect(screen()).toBe('over');
    const shown = phone.stage.run;
    frames(phone, 30);
    expect(phone.stage.run).toBe(shown);
  });

  test('the last seconds again are left by a tap, in the same frame', () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    for (let frame = 0; frame < 120 && phone.stage.marked === null; frame++) frames(phone, 1);
    expect(phone.stage.marked).not.toBeNull();
    phone.game.handle({ type: 'skip' });
    expect([screen(), phone.stage.marked]).toEqual(['over', null]);
  });

  test('a sprint is watched to the end of its clock, however early its last drop was', () => {
    phone.game.handle({ type: 'start', mode: 'sprint' });
    dropPieces(phone, 2);
    frames(phone, 70 * 60);
    awaitScreen(phone, 'over');
    const end = phone.game.run?.view.tick;
    phone.game.handle({ type: 'watch-replay', whose: 'mine' });
    frames(phone, 80 * 60);
    expect(phone.replayViewer.playback).toMatchObject({ done: true, share: 1 });
    expect(phone.stage.run).toMatchObject({ tick: end, ended: { reason: 'time' } });
  });
});

describe('the cloud that never answers', () => {
  beforeEach(() => {
    for (const name of ['invites', 'standing']) phone.host.cloud.answer(name, never);
  });

  test('a card that is fetched can be put away, and does not come back by itself', async () => {
    let answer: (value: unknown) => void = () => {};
    phone.host.cloud.answer('invites', () => new Promise((resolve) => (answer = resolve)));
    phone.game.invite({ ...EMPTY_QUERY, invite: 'abcdefgh12345678' });
    expect(phone.stage.screen).toMatchObject({ name: 'challenge', fetching: true });
    phone.game.handle({ type: 'back' });
    expect(screen()).toBe('home');
    answer({ ok: true, value: { seed: 5, score: 9, replay: '' } });
    await landed();
    expect(screen()).toBe('home');
  });

  test('the proof of a card goes by slices and ends with the card', () => {
    // What stands still is passed over in one step: the jar never comes to rest.
    const commands = LONG.commands.map(({ command }, drop) => ({ tick: drop * 40, command }));
    const text = makeReplayText({ ...LONG, mode: 'challenge', commands, leftAt: 1200 });
    phone.game.invite({
      ...EMPTY_QUERY,
      mode: 'challenge',
      seed: 5,
      scoreToBeat: 9,
      replay: text.ok ? text.value : null,
    });
    const proved = () =>
      phone.stage.screen.name === 'challenge' ? phone.stage.screen.opponent?.proved : null;
    expect(mostTicks(20, proved)).toBe(30);
    phone.game.handle({ type: 'back' });
    expect(screen()).toBe('home');
  });

  test('the board of the world opens at once with what is known, and is left', () => {
    phone.game.handle({ type: 'leaderboard', mode: 'daily' });
    expect(phone.stage.screen).toMatchObject({ name: 'leaderboard', snapshot: null });
    phone.game.handle({ type: 'back' });
    expect(screen()).toBe('home');
  });

  test('the friends’ paper is left before its domain has come', async () => {
    phone.game.handle({ type: 'open', page: 'friends' });
    phone.game.handle({ type: 'back' });
    phone.host.clock.advance(2000);
    await landed();
    expect(screen()).toBe('home');
    expect(phone.host.friends.told.filter(({ type }) => type === 'boards')).toEqual([]);
  });

  test('a poster whose code is fetched is given up with its panel, and the next one is made', async () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    let answer: (value: unknown) => void = () => {};
    phone.host.cloud.answer('invites', () => new Promise((resolve) => (answer = resolve)));
    phone.host.clock.advance(2000);
    await landed();
    phone.game.handle({ type: 'poster' });
    await landed();
    phone.game.handle({ type: 'home' });
    expect(screen()).toBe('home');
    answer({ ok: false, code: 'unknown' });
    await landed();
    expect(phone.host.sharing.pictures).toEqual([]);
    phone.host.cloud.break('host/network');
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.game.handle({ type: 'poster' });
    await landed();
    expect(phone.host.sharing.pictures).toHaveLength(1);
  });
});
