import { describe, expect, it } from 'vitest';
import {
  beam,
  breathOf,
  eyesOf,
  fear,
  makeFaceState,
  mouthOf,
  startle,
  stepFace,
} from '../../src/view/board/face-state.ts';

const FRAME = 16;

describe('mind', () => {
  it('mind: forty pieces blink now and then, and never a third of them at once', () => {
    const crowd = Array.from({ length: 40 }, makeFaceState);
    let most = 0;
    const blinked = new Set<number>();
    for (let ms = 0; ms < 13000; ms += FRAME) {
      let closed = 0;
      crowd.forEach((mind, at) => {
        stepFace(mind, FRAME);
        if (eyesOf(mind, 'open') !== 'closed') return;
        closed++;
        blinked.add(at);
      });
      most = Math.max(most, closed);
    }
    expect(blinked.size).toBe(40);
    expect(most).toBeLessThan(13);
  });

  it('mind: joy shows over fright, fright over worry, and both pass', () => {
    const mind = makeFaceState();
    mind.worry = 5000;
    startle(mind);
    expect([eyesOf(mind, 'open'), mouthOf(mind, 'smile')]).toEqual(['wide', 'o']);
    beam(mind);
    expect([eyesOf(mind, 'open'), mouthOf(mind, 'smile')]).toEqual(['happy', 'open']);
    for (let ms = 0; ms < 1000; ms += FRAME) stepFace(mind, FRAME);
    expect(mouthOf(mind, 'smile')).toBe('worry');
    for (let ms = 0; ms < 5000; ms += FRAME) stepFace(mind, FRAME);
    expect(mouthOf(mind, 'smile')).toBe('smile');
  });

  it('mind: what rests near the line worries, and what only falls past it does not', () => {
    const [resting, falling] = [makeFaceState(), makeFaceState()];
    for (let ms = 0; ms < 400; ms += FRAME) {
      fear(resting, true, FRAME);
      fear(falling, ms < 160, FRAME);
    }
    expect(mouthOf(resting, 'smile')).toBe('worry');
    expect(mouthOf(falling, 'smile')).toBe('smile');
  });

  it('mind: asleep a laugh becomes a smile, and it breathes; a blow wakes it', () => {
    const mind = makeFaceState();
    expect([mouthOf(mind, 'open'), breathOf(mind)]).toEqual(['open', 0]);
    const breaths: number[] = [];
    for (let ms = 0; ms < 40000; ms += FRAME) {
      stepFace(mind, FRAME);
      breaths.push(breathOf(mind));
    }
    mind.yawn = 0;
    expect(mouthOf(mind, 'open')).toBe('smile');
    expect(Math.max(...breaths)).toBeGreaterThan(0.9);
    expect(Math.min(...breaths)).toBeLessThan(-0.9);
    startle(mind);
    expect(breathOf(mind)).toBe(0);
  });

  it('mind: left in peace a piece grows sleepy and yawns, and a blow wakes it', () => {
    const mind = makeFaceState();
    let yawned = false;
    for (let ms = 0; ms < 60000; ms += FRAME) {
      stepFace(mind, FRAME);
      yawned ||= mouthOf(mind, 'smile') === 'o';
    }
    expect(yawned).toBe(true);
    for (let ms = 0; ms < 15000; ms += FRAME) stepFace(mind, FRAME);
    const eyes = new Set<string>();
    for (let ms = 0; ms < 1000; ms += FRAME) {
      stepFace(mind, FRAME);
      eyes.add(eyesOf(mind, 'open'));
    }
    expect(eyes.has('open')).toBe(false);
    startle(mind);
    expect(eyesOf(mind, 'open')).toBe('wide');
  });
});
