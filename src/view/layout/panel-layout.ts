import type { ScreenMetrics } from '../stage/stage.ts';

/** A panel hung in the middle of the free height. Points; `x`, `y` its centre. */
export interface PanelLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Length of the cords above it. */
  readonly cord: number;
}

/** Points the panel of an end asks for. */
export const END_HEIGHT = 470;

/** Points from the top of an end's panel to the line that says what to play for next. */
export const GOAL_Y = 144;

const MARGIN = 18;
/** The banner hangs this much over the panel's upper edge. */
export const BANNER = 21;

/** `height` is what the content asks for; less is given when the window is low. */
export const panelLayout = (screen: ScreenMetrics, height: number): PanelLayout => {
  const top = screen.capsule.top + screen.capsule.height + BANNER;
  const bottom = screen.safe.top + screen.safe.height - 8;
  const given = Math.min(height, bottom - top);
  const y = Math.max(top + given / 2, screen.height * 0.5);
  return {
    x: screen.width / 2,
    y: Math.min(y, bottom - given / 2),
    width: Math.min(screen.width - MARGIN * 2, 340),
    height: given,
    cord: Math.min(y, bottom - given / 2) - given / 2,
  };
};
