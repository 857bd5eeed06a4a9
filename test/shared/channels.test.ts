import { describe, expect, it } from 'vitest';
import { SCENES as DESK } from '../../simulator/desk/scenes.ts';
import { CHANNELS, SCENES, sceneOf } from '../../src/shared/vocabulary/channels.ts';
import { SCENE_TEXTS } from '../../tools/release/analytics-texts.ts';

describe('channels', () => {
  it('each scene is told of in the docs, and none beside them', () => {
    expect(Object.keys(SCENE_TEXTS).map(Number)).toEqual([...SCENES.keys()].sort((a, b) => a - b));
  });

  it('each scene of the simulator’s desk is one that the game knows', () => {
    expect(DESK.map(({ value }) => Number(value)).filter((scene) => !SCENES.has(scene))).toEqual([]);
  });

  it('the desk has a way in of every channel that WeChat has', () => {
    const onDesk = new Set(DESK.map(({ value }) => sceneOf(Number(value)).channel));
    expect(CHANNELS.filter((channel) => channel !== 'other' && !onDesk.has(channel))).toEqual([]);
  });

  it.each([0, -1, 9999, Number.NaN])('%d: is other, and leads home', (scene) => {
    expect(sceneOf(scene)).toMatchObject({ channel: 'other', arrival: 'home' });
  });
});
