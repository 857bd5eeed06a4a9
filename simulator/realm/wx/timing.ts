import type { Context } from '../context.ts';

const MICROSECONDS = 1000;

/** Phones count in microseconds, the developer tools in milliseconds. */
export const timingPlugin = (context: Context) => {
  const unit = context.host.device.mode === 'devtools' ? 1 : MICROSECONDS;
  return {
    getPerformance: () => ({ now: () => Math.floor(context.clock.elapsed()) * unit }),
    setPreferredFramesPerSecond: (framesPerSecond: number): void =>
      context.clock.setFrameRate(framesPerSecond),
  } satisfies Partial<WechatMinigame.Wx>;
};
