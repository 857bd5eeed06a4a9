import { describe, expect, it } from 'vitest';
import {
  beam,
  breathOf,
  eyesOf,
  makeFaceState,
  mouthOf,
  startle,
  stepFace,
  worry,
} from '../../src/view/board/face-state.ts';

const FRAME = 16;

describe('faceState', () => {
  it('faceState: forty pieces blink now and then, and never a third of them at once', () => {
    const sprites = Array.from({ length: 40 }, makeFaceState);
    let most = 0;
    const blinked = new Set<number>();
    for (let ms = 0; ms < 13000; ms += FRAME) {
      let closed = 0;
      sprites.forEach((faceState, at) => {
        stepFace(faceState, FRAME);
        if (eyesOf(faceState, 'open') !== 'closed') return;
        closed++;
        blinked.add(at);
      });
      most = Math.max(most, closed);
    }
    expect(blinked.size).toBe(40);
    expect(most).toBeLessThan(13);
  });

  it('faceState: joy shows over fright, fright over worry, and both pass', () => {
    const faceState = makeFaceState();
    faceState.worry = 5000;
    startle(faceState);
    expect([eyesOf(faceState, 'open'), mouthOf(faceState, 'smile')]).toEqual(['wide', 'o']);
    beam(faceState);
    expect([eyesOf(faceState, 'open'), mouthOf(faceState, 'smile')]).toEqual(['happy', 'open']);
    for (let ms = 0; ms < 1000; ms += FRAME) stepFace(faceState, FRAME);
    expect(mouthOf(faceState, 'smile')).toBe('worry');
    for (let ms = 0; ms < 5000; ms += FRAME) stepFace(faceState, FRAME);
    expect(mouthOf(faceState, 'smile')).toBe('smile');
  });

  it('faceState: what rests near the line worries, and what only falls past it does not', () => {
    const [resting, falling] = [makeFaceState(), makeFaceState()];
    for (let ms = 0; ms < 400; ms += FRAME) {
      worry(resting, true, FRAME);
      worry(falling, ms < 160, FRAME);
    }
    expect(mouthOf(resting, 'smile')).toBe('worry');
    expect(mouthOf(falling, 'smile')).toBe('smile');
  });

  it('faceState: asleep a laugh becomes a smile, and it breathes; a blow wakes it', () => {
    const faceState = makeFaceState();
    expect([mouthOf(faceState, 'open'), breathOf(faceState)]).toEqual(['open', 0]);
    const breaths: number[] = [];
    for (let ms = 0; ms < 40000; ms += FRAME) {
      stepFace(faceState, FRAME);
      breaths.push(breathOf(faceState));
    }
    faceState.yawn = 0;
    expect(mouthOf(faceState, 'open')).toBe('smile');
    expect(Math.max(...breaths)).toBeGreaterThan(0.9);
    expect(Math.min(...breaths)).toBeLessThan(-0.9);
    startle(faceState);
    expect(breathOf(faceState)).toBe(0);
  });

  it('faceState: left in peace a piece grows sleepy and yawns, and a blow wakes it', () => {
    const faceState = makeFaceState();
    let yawned = false;
    for (let ms = 0; ms < 60000; ms += FRAME) {
      stepFace(faceState, FRAME);
      yawned ||= mouthOf(faceState, 'smile') === 'o';
    }
    expect(yawned).toBe(true);
    for (let ms = 0; ms < 15000; ms += FRAME) stepFace(faceState, FRAME);
    const eyes = new Set<string>();
    for (let ms = 0; ms < 1000; ms += FRAME) {
      stepFace(faceState, FRAME);
      eyes.add(eyesOf(faceState, 'open'));
    }
    expect(eyes.has('open')).toBe(false);
    startle(faceState);
    expect(eyesOf(faceState, 'open')).toBe('wide');
  });
});
