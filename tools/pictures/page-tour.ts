import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import { HOME_PAGE_NAMES } from '../../src/view/screens/screen.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';

export interface Tap {
  readonly name: string;
  /** Points of the window. */
  readonly x: number;
  readonly y: number;
}

type Place = { readonly x: number; readonly y: number };

const homeOf = (metrics: ScreenMetrics) => {
  const { screen, scale } = virtualScreen(metrics);
  const home = homeLayout(screen, playLayout(screen, BOARD, JAR), BOARD.height);
  const tapOf = (name: string, { x, y }: Place): Tap => ({ name, x: x * scale, y: y * scale });
  return { home, tapOf };
};

/** Begins an endless run, or goes on with the one that was left. */
export const endlessTap = (metrics: ScreenMetrics): Tap => {
  const { home, tapOf } = homeOf(metrics);
  return tapOf('endless', home.endless);
};

/** Opens today's page, or goes on with today's run where one was left. */
export const dailyTap = (metrics: ScreenMetrics): Tap => {
  const { home, tapOf } = homeOf(metrics);
  return tapOf('daily', home.daily);
};

/** Opens the page of lanterns, where one hangs. */
export const lanternTap = (metrics: ScreenMetrics): Tap => {
  const { home, tapOf } = homeOf(metrics);
  return tapOf('lanterns', home.lantern);
};

/** The pages that are one tap away from home, and where that tap goes. */
export const pageTaps = (metrics: ScreenMetrics): readonly Tap[] => {
  const { home, tapOf } = homeOf(metrics);
  return [
    ...home.pages.map((place, at) => tapOf(HOME_PAGE_NAMES[at]!, place)),
    tapOf('settings', home.settings),
  ];
};
