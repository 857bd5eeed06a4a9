import type { HapticsPort, ScreenPort } from '../ports.ts';
import { call } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** Many clients cannot vibrate, or keep the screen on; nobody needs to know. Without `fail` the host would raise an unhandled rejection. */
const ignore = (): void => {};

export const createWxHaptics = (host: WxHost): HapticsPort => ({
  tap: (strength) => {
    call(host, 'vibrateShort', () => host.vibrateShort?.({ type: strength, fail: ignore }));
  },
});

export const createWxScreen = (host: WxHost): ScreenPort => ({
  keepOn: (keepScreenOn) => {
    call(host, 'setKeepScreenOn', () => host.setKeepScreenOn?.({ keepScreenOn, fail: ignore }));
  },
});
