import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spring } from '../../src/view/motion/spring.ts';
import { Tweens } from '../../src/view/motion/tweens.ts';

const frames = fc.array(fc.integer({ min: 4, max: 100 }), { minLength: 60, maxLength: 200 });

describe('spring', () => {
  it('spring: comes to rest exactly on its target, however uneven the frames', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: -500, max: 500, noNaN: true }), (elapsed, target) => {
        const spring = new Spring(0, 320, 15);
        spring.target = target;
        for (const ms of [...elapsed, ...new Array(60).fill(16)]) spring.step(ms);
        expect(spring.value).toBe(target);
      }),
    );
  });

  it('spring: swings past its target before it rests', () => {
    const spring = new Spring(0, 320, 15);
    spring.target = 1;
    let most = 0;
    for (let frame = 0; frame < 60; frame++) {
      spring.step(16);
      most = Math.max(most, spring.value);
    }
    expect(most).toBeGreaterThan(1.05);
    expect(most).toBeLessThan(1.6);
  });
});

describe('tweens', () => {
  it('tween: ends on 1 exactly once, whatever the frames', () => {
    fc.assert(
      fc.property(
        frames,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 300 }),
        (elapsed, ms, delayMs) => {
          const tweens = new Tweens();
          const seen: number[] = [];
          let done = 0;
          tweens.start({ ms, delayMs, at: (t) => seen.push(t), done: () => done++ });
          for (const frame of [...elapsed, 100, 100, 100, 100, 100, 100, 100, 100]) tweens.step(frame);
          expect(seen[seen.length - 1]).toBe(1);
          expect(seen.filter((t) => t === 1)).toHaveLength(1);
          expect(done).toBe(1);
        },
      ),
    );
  });

  it('tween: shows nothing before its delay is over', () => {
    const tweens = new Tweens();
    const seen: number[] = [];
    tweens.start({ ms: 100, delayMs: 200, at: (t) => seen.push(t) });
    for (let ms = 0; ms < 190; ms += 19) tweens.step(19);
    expect(seen).toEqual([]);
    tweens.step(30);
    expect(seen).toHaveLength(1);
  });

  it('tween: cancelled, it stays where it is and never tells of an end', () => {
    const tweens = new Tweens();
    let last = 0;
    let done = false;
    const tween = tweens.start({ ms: 100, at: (t) => (last = t), done: () => (done = true) });
    tweens.step(40);
    const stopped = last;
    tween.cancel();
    tweens.step(500);
    expect(last).toBe(stopped);
    expect(done).toBe(false);
  });

  it('tween: one started from another’s end runs on', () => {
    const tweens = new Tweens();
    let second = 0;
    tweens.start({
      ms: 50,
      at: () => undefined,
      done: () => tweens.start({ ms: 50, at: (t) => (second = t) }),
    });
    for (let frame = 0; frame < 10; frame++) tweens.step(20);
    expect(second).toBe(1);
  });
});
