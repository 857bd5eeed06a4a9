import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPixels } from '../../src/platform/device-class.ts';
import { type RawMetrics, saneMetrics } from '../../src/platform/window-metrics.ts';
import { checkSane } from '../contract/window-contract.ts';

const PHONE: RawMetrics = {
  windowWidth: 390,
  windowHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
  safeArea: { left: 0, top: 47, right: 390, bottom: 810, width: 390, height: 763 },
  capsule: { left: 296, top: 51, right: 383, bottom: 83, width: 87, height: 32 },
};

const BELOW_BAR = { left: 0, top: 47, width: 390, height: 797 };
const USUAL_CAPSULE = { left: 296, top: 53, width: 87, height: 32 };

describe('window metrics', () => {
  it('metrics: a good answer is taken as it is, with the pixel ratio capped', () => {
    expect(saneMetrics(PHONE)).toEqual({
      width: 390,
      height: 844,
      pixelRatio: 2,
      safe: { left: 0, top: 47, width: 390, height: 763 },
      capsule: { left: 296, top: 51, width: 87, height: 32 },
    });
  });

  it.each([
    ['left out, as on Android', undefined],
    ['null', null],
    ['all nought', { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }],
    ['of another orientation', { left: 47, top: 0, right: 810, bottom: 180, width: 763, height: 180 }],
    ['upside down', { left: 390, top: 810, right: 0, bottom: 47, width: 390, height: 763 }],
    ['of texts', { left: '0', top: '47', right: '390', bottom: '810' }],
    ['not a number', { left: Number.NaN, top: 47, right: 390, bottom: 810 }],
  ])('safe area: %s, the screen below the status bar stands in', (_, safeArea) => {
    expect(saneMetrics({ ...PHONE, safeArea }).safe).toEqual(BELOW_BAR);
  });

  it('safe area: told for a screen larger than the window, it is cut to the window', () => {
    const split = saneMetrics({ ...PHONE, windowHeight: 600, windowWidth: 300 });
    expect(split.safe).toEqual({ left: 0, top: 47, width: 300, height: 553 });
  });

  it.each([
    [
      'nought, as in early calls on some phones',
      { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 },
    ],
    ['missing', undefined],
    ['beyond the window', { left: 390, top: 51, right: 477, bottom: 83, width: 87, height: 32 }],
    ['at the bottom', { left: 296, top: 800, right: 383, bottom: 832, width: 87, height: 32 }],
    ['as wide as the window', { left: 0, top: 51, right: 390, bottom: 83, width: 390, height: 32 }],
  ])('capsule: %s, it is where clients usually draw it', (_, capsule) => {
    expect(saneMetrics({ ...PHONE, capsule }).capsule).toEqual(USUAL_CAPSULE);
  });

  it.each([
    ['missing', undefined, 1],
    ['nought', 0, 1],
    ['of an old monitor', 1, 1],
    ['of a middling phone', 1.75, 1.75],
    ['of a sharp phone', 3.5, 2],
    ['infinite', Number.POSITIVE_INFINITY, 1],
  ])('pixel ratio: %s', (_, pixelRatio, wanted) => {
    expect(saneMetrics({ ...PHONE, pixelRatio }).pixelRatio).toBe(wanted);
  });

  it.each([
    ['a strong iPhone', { platform: 'ios', benchmarkLevel: 40, memorySize: '8192' }, 3],
    ['a strong iPhone of little memory', { platform: 'ios', benchmarkLevel: 40, memorySize: '4096' }, 2],
    ['an iPhone of the middle', { platform: 'ios', benchmarkLevel: 34, memorySize: '8192' }, 2],
    ['a strong Android phone', { platform: 'android', benchmarkLevel: 34, memorySize: '7600' }, 3],
    ['a weak Android phone', { platform: 'android', benchmarkLevel: 24, memorySize: '7600' }, 2],
    ['a computer', { platform: 'windows', benchmarkLevel: -1, memorySize: '16384' }, 2],
    ['a client that tells nothing', {}, 2],
    ['a client that tells nonsense', { platform: 7, benchmarkLevel: {}, memorySize: [] }, 2],
  ])('pixel ratio: a screen of 3.5 on %s', (_, device, wanted) => {
    expect(saneMetrics({ ...PHONE, pixelRatio: 3.5 }, mostPixels(device)).pixelRatio).toBe(wanted);
  });

  it('metrics: a host that answers nothing gets a usable window', () => {
    checkSane(saneMetrics({}));
  });

  it('metrics: whatever a host answers for a window one can play in, the measures are sane', () => {
    const length = fc.oneof(fc.double({ min: 240, max: 4000, noNaN: true }), fc.anything());
    const side = fc.oneof(fc.double(), fc.integer({ min: -50, max: 2000 }), fc.anything());
    const box = fc.oneof(fc.record({ left: side, top: side, right: side, bottom: side }), fc.anything());
    const raw = fc.record({
      windowWidth: length.filter((value) => typeof value !== 'number' || !(value > 0 && value < 200)),
      windowHeight: length.filter((value) => typeof value !== 'number' || !(value > 0 && value < 200)),
      pixelRatio: side,
      statusBarHeight: side,
      safeArea: box,
      capsule: box,
    });
    fc.assert(
      fc.property(raw, (answer) => {
        checkSane(saneMetrics(answer));
      }),
    );
  });
});
