import { homeLayout } from '../../src/view/layout/home-layout.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import type { ScreenMetrics } from '../../src/view/stage.ts';

export interface Tap {
  readonly name: string;
  /** Points of the window. */
  readonly x: number;
  readonly y: number;
}

const PAGES = ['calendar', 'album', 'achievements', 'themes'];

/** What is one tap away from home, and where that tap goes. */
export const pageTaps = (metrics: ScreenMetrics): readonly Tap[] => {
  const { screen, scale } = virtualScreen(metrics);
  const home = homeLayout(screen, playLayout(screen, BOARD, JAR), BOARD.height);
  const tapOf = (name: string, place: { readonly x: number; readonly y: number }): Tap => ({
    name,
    x: place.x * scale,
    y: place.y * scale,
  });
  return [...home.pages.map((place, at) => tapOf(PAGES[at]!, place)), tapOf('settings', home.settings)];
};
