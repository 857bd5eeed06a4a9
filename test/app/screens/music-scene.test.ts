import { expect, test } from 'vitest';
import { musicSceneOf } from '../../../src/app/screens/music-scene.ts';

test('music: goes with the screen, and with a run only while that goes on', () => {
  expect(musicSceneOf('home', null)).toBe('home');
  expect(musicSceneOf('over', null)).toBe('home');
  expect(musicSceneOf('play', { mode: 'endless' })).toBe('play');
  expect(musicSceneOf('play', { mode: 'sprint' })).toBe('sprint');
  expect(musicSceneOf('play', null)).toBe('rest');
  expect(musicSceneOf('pause', null)).toBe('rest');
  expect(musicSceneOf('replay', null)).toBe('play');
});
