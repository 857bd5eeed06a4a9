import { beforeEach, expect, test } from 'vitest';
import { parseReplayText, verify } from '../../../src/core/index.ts';
import { dailySeed } from '../../../src/shared/china-date.ts';
import {
  awaitScreen,
  dropPieces,
  frames,
  type Harness,
  landed,
  openGame,
  playToTheEnd,
  rules,
  TEXTS,
} from '../harness.ts';

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

test('game: opens at home with no bests', () => {
  expect(phone.stage.screen).toMatchObject({
    name: 'home',
    best: { endless: 0, daily: 0, sprint: 0 },
    date: { month: 9, day: 25 },
    coins: 0,
    streak: 0,
    moon: 0,
    resumable: null,
  });
});

test('game: a run goes from home to its end, its score is the best, and again starts anew', () => {
  const { game, stage } = phone;
  game.handle({ type: 'start', mode: 'endless' });
  expect(stage.screen).toMatchObject({ name: 'play', mode: 'endless', best: 0, takeBacks: null });
  playToTheEnd(phone);
  const score = stage.run?.score ?? 0;
  expect(score).toBeGreaterThan(0);
  awaitScreen(phone, 'over');
  expect(stage.screen).toMatchObject({ score, best: score, newBest: true, reason: 'overflow' });
  game.handle({ type: 'again' });
  expect(stage.screen).toMatchObject({ name: 'play', best: score });
  expect(stage.run).toMatchObject({ score: 0, tick: 0, ended: null });
});

test('game: a best is there again after a kill in the very tick the run ended', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  const score = phone.stage.run?.score;
  await landed();
  const next = openGame(phone.host.storage.cells);
  expect(next.stage.screen).toMatchObject({ name: 'home', best: { endless: score }, resumable: null });
});

test('game: paused time does not pass, and drops made then are not played later', () => {
  const { game, controller, stage } = phone;
  game.handle({ type: 'start', mode: 'endless' });
  frames(phone, 60);
  const tick = stage.run?.tick;
  game.handle({ type: 'pause' });
  controller.command({ type: 'drop', column: 3 });
  frames(phone, 600);
  expect(stage.screen.name).toBe('pause');
  expect(stage.run?.tick).toBe(tick);
  game.handle({ type: 'resume' });
  frames(phone, 1);
  expect(stage.run?.tick).toBe((tick ?? 0) + 1);
  expect(stage.run?.drops).toBe(0);
});

test('game: going to the background pauses a run and the sound', () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  phone.game.hide();
  expect(phone.stage.screen.name).toBe('pause');
  expect(phone.heard).toContain('suspend');
  phone.game.show();
  expect(phone.heard).toContain('resume');
});

test('game: home knows the new day after a night in the background', () => {
  phone.game.hide();
  phone.host.clock.advance(24 * 60 * 60 * 1000);
  phone.game.show();
  expect(phone.stage.screen).toMatchObject({ name: 'home', date: { month: 9, day: 26 } });
});

test('game: a sprint ends after sixty seconds, and that needs no explaining', () => {
  phone.game.handle({ type: 'start', mode: 'sprint' });
  frames(phone, 60 * 60 - 1);
  expect(phone.stage.run?.ended).toBeNull();
  frames(phone, 2);
  expect(phone.stage.run?.ended).toMatchObject({ reason: 'time' });
  frames(phone, 120);
  expect(phone.stage.screen).toMatchObject({ name: 'over', reason: 'time' });
});

test('game: the daily has the same pieces for everyone on one day in China', () => {
  phone.game.handle({ type: 'start', mode: 'daily' });
  expect(phone.stage.run?.seed).toBe(dailySeed({ year: 2026, month: 9, day: 25 }));
});

test('game: a switch takes effect at once and is kept', async () => {
  const { game, stage, heard } = phone;
  game.handle({ type: 'settings' });
  game.handle({ type: 'toggle', setting: 'music' });
  game.handle({ type: 'toggle', setting: 'leftHand' });
  expect(stage.screen).toMatchObject({ name: 'settings', settings: { music: false, leftHand: true } });
  expect(heard).toContain('music false');
  game.handle({ type: 'back' });
  expect(stage.screen.name).toBe('home');
  await landed();
  expect(openGame(phone.host.storage.cells).stage.settings).toMatchObject({
    music: false,
    sound: true,
    leftHand: true,
  });
});

test('game: another language is spoken at once and kept', async () => {
  const { game, stage } = phone;
  game.handle({ type: 'settings' });
  expect(stage.screen).toMatchObject({ language: 'auto' });
  game.handle({ type: 'language', language: 'en' });
  expect(stage.screen).toMatchObject({ name: 'settings', language: 'en' });
  expect(stage.words).toEqual(TEXTS.en);
  await landed();
  const next = openGame(phone.host.storage.cells);
  next.game.handle({ type: 'settings' });
  expect(next.stage.screen).toMatchObject({ language: 'en' });
});

test('game: back leads the way one came, page by page', () => {
  const { game, stage } = phone;
  game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 1);
  game.handle({ type: 'pause' });
  game.handle({ type: 'settings' });
  game.handle({ type: 'open', page: 'credits' });
  expect(stage.screen.name).toBe('credits');
  game.handle({ type: 'back' });
  expect(stage.screen.name).toBe('settings');
  game.handle({ type: 'back' });
  expect(stage.screen.name).toBe('pause');
  game.handle({ type: 'resume' });
  expect(stage.screen.name).toBe('play');
});

test('game: the first run is a lesson until it is learnt', async () => {
  const { game, stage } = phone;
  game.handle({ type: 'start', mode: 'endless' });
  expect(stage.screen).toMatchObject({ name: 'play', tutorial: true });
  game.handle({ type: 'tutorial-done' });
  expect(stage.screen).toMatchObject({ name: 'play', tutorial: false });
  await landed();
  const next = openGame(phone.host.storage.cells);
  next.game.handle({ type: 'start', mode: 'sprint' });
  expect(next.stage.screen).toMatchObject({ tutorial: false });
});

test('game: a challenge to a friend carries the seed, the score and the run that proves it', () => {
  const { game, stage, host } = phone;
  game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 12);
  game.handle({ type: 'share' });
  const [card] = host.sharing.shared;
  const query = new URLSearchParams(card?.query);
  expect(query.get('m')).toBe('challenge');
  expect(query.get('s')).toBe(stage.run?.seed.toString(36));
  expect(query.get('b')).toBe(String(stage.run?.score));
  const replay = parseReplayText(query.get('r'));
  expect(replay.ok && verify(rules, replay.value)).toMatchObject({
    ok: true,
    proof: { score: stage.run?.score, drops: 12 },
  });
});
