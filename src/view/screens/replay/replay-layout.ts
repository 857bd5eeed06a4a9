import type { Place } from '../../layout/play-layout.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import type { SizedPlace } from '../settings/settings-layout.ts';

/** Points under the jar for what a run is watched with. */
const CONTROLS = 122;
const MOST_WIDTH = 420;
const TOUCH = 44;
const MARGIN = 14;
const GAP = 5;
const TAB = 46;

export interface ReplayLayout {
  readonly scrubber: Place & { readonly width: number };
  readonly pause: Place;
  readonly speeds: readonly SizedPlace[];
  readonly take: SizedPlace;
  /** Beside the line, where a card can be sent of what is watched. */
  readonly share: Place;
  /** On the capsule's line: the way out, and what is shown. */
  readonly close: Place;
  readonly title: Place & { readonly room: number };
}

/** The window as the board sees it while a run is watched: the jar stands higher. */
export const replayScreen = (screen: ScreenMetrics): ScreenMetrics => ({
  ...screen,
  safe: { ...screen.safe, height: screen.safe.height - CONTROLS },
});

/** `shares`: a card can be sent, and taking over stays. */
export const replayLayout = (screen: ScreenMetrics, shares = false): ReplayLayout => {
  const width = Math.min(screen.width - MARGIN * 2, MOST_WIDTH);
  const left = (screen.width - width) / 2;
  const foot = Math.min(screen.safe.top + screen.safe.height, screen.height - 6);
  const row = foot - 8 - TOUCH / 2;
  const line = row - TOUCH / 2 - 30;
  const beside = shares ? TOUCH - 4 : 0;
  const tabs = left + TOUCH + GAP * 2;
  const take = tabs + 3 * TAB + GAP * 2;
  const head = Math.max(screen.safe.top + TOUCH / 2, screen.capsule.top + screen.capsule.height / 2);
  const close = Math.max(left, screen.safe.left) - 4 + TOUCH / 2;
  return {
    scrubber: { x: screen.width / 2 - beside / 2, y: line, width: width - 34 - beside },
    share: { x: left + width - TOUCH / 2, y: line },
    pause: { x: left + TOUCH / 2, y: row },
    speeds: [0, 1, 2].map((at) => ({ x: tabs + (at + 0.5) * TAB, y: row, width: TAB - 2, height: TOUCH })),
    take: { x: (take + left + width) / 2, y: row, width: left + width - take, height: 54 },
    close: { x: close, y: head },
    title: { x: close + TOUCH / 2 + 8, y: head, room: screen.capsule.left - close - TOUCH / 2 - 20 },
  };
};
