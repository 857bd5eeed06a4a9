import type { Rect, ScreenMetrics } from '../stage/stage.ts';

/** A window in which everything is drawn as on a phone, and how many points one of its points is. */
export interface VirtualScreen {
  readonly screen: ScreenMetrics;
  readonly scale: number;
}

/** Points a phone's window has at most; larger windows enlarge everything instead of spreading it out. */
const PHONE_WIDTH = 430;
const PHONE_HEIGHT = 800;
const MOST = 2;

const shrink = (rect: Rect, scale: number): Rect => ({
  left: rect.left / scale,
  top: rect.top / scale,
  width: rect.width / scale,
  height: rect.height / scale,
});

/** Nothing is ever made smaller than designed: touch targets keep their size on small phones. */
export const virtualScreen = (screen: ScreenMetrics): VirtualScreen => {
  const fit = Math.min(screen.width / PHONE_WIDTH, screen.height / PHONE_HEIGHT);
  const scale = Math.min(MOST, Math.max(1, fit));
  return {
    scale,
    screen: {
      width: screen.width / scale,
      height: screen.height / scale,
      pixelRatio: screen.pixelRatio * scale,
      safe: shrink(screen.safe, scale),
      capsule: shrink(screen.capsule, scale),
    },
  };
};
