import type { ScreenMetrics } from '../stage.ts';
import type { Place, PlayLayout } from './play-layout.ts';

/** Points; places are centres. */
export interface HomeLayout {
  readonly logo: Place & { readonly size: number };
  readonly endless: Place & Size;
  readonly daily: Place & Size;
  readonly sprint: Place & Size;
  readonly settings: Place & { readonly size: number };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shares of the logo's width: where in the lettering its moon shines, and how large it is. */
const MOON_OFFSET = 77 / 360;
const MOON_RADIUS = 67 / 360;

/** Heights per width from which a window has a sky to spare for the logo. */
const TALL = 1.9;

interface LogoPlace extends Place {
  readonly width: number;
}

/** Shares only, no points: the boot script works in the window's own points, this in enlarged ones. */
const logoPlace = (screen: ScreenMetrics): LogoPlace => {
  const x = screen.width / 2;
  const capsuleBottom = screen.capsule.top + screen.capsule.height;
  if (screen.height > screen.width * TALL) return { x, y: screen.height * 0.2, width: screen.width * 0.86 };
  const width = Math.min(screen.width * 0.86, screen.height * 0.35);
  return { x, y: capsuleBottom + width * 0.2, width };
};

/** The moon of the logo. The boot script draws it from the same formula before anything is loaded. */
export const homeMoon = (screen: ScreenMetrics): Place & { readonly radius: number } => {
  const { x, y, width } = logoPlace(screen);
  return { x: x + width * MOON_OFFSET, y, radius: width * MOON_RADIUS };
};

/** The buttons hang in the upper half of the jar; the heap of pieces keeps the lower. */
export const homeLayout = (screen: ScreenMetrics, play: PlayLayout, boardHeight: number): HomeLayout => {
  const { board, column } = play;
  const height = boardHeight * board.scale;
  const middle = column.left + column.width / 2;
  const width = Math.min(column.width * 0.7, 300);
  const endlessHeight = Math.min(78, Math.max(60, height * 0.155));
  const cardHeight = Math.min(106, Math.max(84, height * 0.21));
  const first = board.top + height * 0.11 + endlessHeight / 2;
  const second = first + endlessHeight / 2 + Math.max(12, height * 0.035) + cardHeight / 2;
  const gap = 12;
  const logo = logoPlace(screen);
  const cardWidth = (width - gap) / 2;
  return {
    logo: { x: logo.x, y: logo.y, size: logo.width },
    endless: { x: middle, y: first, width, height: endlessHeight },
    daily: { x: middle - (cardWidth + gap) / 2, y: second, width: cardWidth, height: cardHeight },
    sprint: { x: middle + (cardWidth + gap) / 2, y: second, width: cardWidth, height: cardHeight },
    settings: { x: play.pause.x, y: play.pause.y, size: play.pause.size },
  };
};
