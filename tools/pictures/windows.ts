import { PRESETS } from '../../simulator/protocol/presets.ts';
import type { PhoneWindow } from './phone-page.ts';

/** For the docs: a tall phone, a small one, a tablet. `--all` takes every preset, into `dist/pictures`. */
export const DOCS: readonly PhoneWindow[] = [
  { device: 'iphone13', width: 390, height: 844, pixelRatio: 2 },
  { device: 'iphonese1', width: 320, height: 568, pixelRatio: 2 },
  { device: 'ipad', width: 820, height: 1180, pixelRatio: 1 },
];
export const EVERY: readonly PhoneWindow[] = PRESETS.map(({ id, width, height }) => ({
  device: id,
  width,
  height,
  pixelRatio: 1,
}));
