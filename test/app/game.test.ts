import { beforeEach, expect, test } from 'vitest';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import { END_PAUSE_MS, Game } from '../../src/app/game.ts';
import { createProfile } from '../../src/app/profile.ts';
import { seedFor } from '../../src/app/seeds.ts';
import type { SoundBoard } from '../../src/audio/sound-board.ts';
import { type Mode, parseRules } from '../../src/core/index.ts';
import { createMemoryPlatform, type MemoryHost } from '../../src/platform/memory/create-memory-platform.ts';
import { SaveStore } from '../../src/progress/save-store.ts';
import { dailySeed } from '../../src/shared/china-date.ts';
import { createRecordingStage, type RecordingStage } from './recording-stage.ts';

const FRAME_MS = 1000 / 60;

const parsed = parseRules({ balance, physics });
if (!parsed.ok) throw new Error(parsed.error.detail);
const rules = parsed.value;

const createSilence = (heard: string[]): SoundBoard => ({
  play: (name) => void heard.push(name),
  setMusic: (on) => void heard.push(`music ${on}`),
  setSound: (on) => void heard.push(`sound ${on}`),
  setDanger: () => {},
  tick: () => {},
  suspend: () => void heard.push('suspend'),
  resume: () => void heard.push('resume'),
});

let host: MemoryHost;
let stage: RecordingStage;
let heard: string[];
let game: Game;

const openGame = (): void => {
  const { storage, log, clock, haptics } = host.platform;
  const profile = createProfile(new SaveStore({ storage, log, clock, random: () => 0.5 }), clock);
  stage = createRecordingStage();
  heard = [];
  game = new Game({
    rules,
    stage,
    sounds: createSilence(heard),
    haptics,
    profile,
    log,
    seedFor: (mode: Mode) => seedFor(mode, profile.today(), () => 0.25),
  });
};

beforeEach(() => {
  host = createMemoryPlatform();
  openGame();
});

const frames = (count: number): void => {
  for (let frame = 0; frame < count; frame++) game.frame(FRAME_MS);
};

/** Drops in one column until the run is over. */
const playToTheEnd = (): void => {
  for (let drop = 0; drop < 400 && !stage.run?.ended; drop++) {
    game.handle({ type: 'drop', column: 128 });
    frames(30);
  }
  expect(stage.run?.ended).not.toBeNull();
};

test('game: opens at home with no bests', () => {
  expect(stage.screen).toMatchObject({ name: 'home', best: { endless: 0, daily: 0, sprint: 0 } });
});

test('game: a run goes from home to its end, its score is the best, and again starts anew', async () => {
  game.handle({ type: 'start', mode: 'endless' });
  expect(stage.screen).toMatchObject({ name: 'play', mode: 'endless', best: 0 });
  playToTheEnd();
  const score = stage.run?.score ?? 0;
  expect(score).toBeGreaterThan(0);
  frames(Math.ceil(END_PAUSE_MS / FRAME_MS) + 1);
  expect(stage.screen).toMatchObject({ name: 'over', score, best: score, newBest: true });
  game.handle({ type: 'again' });
  expect(stage.screen).toMatchObject({ name: 'play', best: score });
  expect(stage.run).toMatchObject({ score: 0, tick: 0, ended: null });
});

test('game: a best is there again after a kill in the very tick the run ended', async () => {
  game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd();
  const score = stage.run?.score;
  await host.clock.advance(1000);
  openGame();
  expect(stage.screen).toMatchObject({ name: 'home', best: { endless: score } });
});

test('game: paused time does not pass, and drops made then are not played later', () => {
  game.handle({ type: 'start', mode: 'sprint' });
  frames(60);
  const tick = stage.run?.tick;
  game.handle({ type: 'pause' });
  game.handle({ type: 'drop', column: 3 });
  frames(600);
  expect(stage.screen.name).toBe('pause');
  expect(stage.run?.tick).toBe(tick);
  game.handle({ type: 'resume' });
  frames(1);
  expect(stage.run?.tick).toBe((tick ?? 0) + 1);
  expect(stage.run?.drops).toBe(0);
});

test('game: going to the background pauses a run and the sound', () => {
  game.handle({ type: 'start', mode: 'endless' });
  game.hide();
  expect(stage.screen.name).toBe('pause');
  expect(heard).toContain('suspend');
  game.show();
  expect(heard).toContain('resume');
});

test('game: a sprint ends after sixty seconds', () => {
  game.handle({ type: 'start', mode: 'sprint' });
  frames(60 * 60 - 1);
  expect(stage.run?.ended).toBeNull();
  frames(2);
  expect(stage.run?.ended).toMatchObject({ reason: 'time' });
});

test('game: the daily has the same pieces for everyone on one day in China', () => {
  game.handle({ type: 'start', mode: 'daily' });
  expect(stage.run?.seed).toBe(dailySeed({ year: 2026, month: 9, day: 25 }));
});

test('game: a switch takes effect at once and is kept', async () => {
  game.handle({ type: 'settings' });
  game.handle({ type: 'toggle', setting: 'music' });
  expect(stage.screen).toMatchObject({ name: 'settings', settings: { music: false } });
  expect(heard).toContain('music false');
  game.handle({ type: 'back' });
  expect(stage.screen.name).toBe('home');
  await host.clock.advance(1000);
  openGame();
  expect(stage.settings).toMatchObject({ music: false, sound: true });
});
