import type { ScreenMetrics } from '../stage.ts';
import type { Place, PlayLayout } from './play-layout.ts';

/** Points; places are centres. */
export interface HomeLayout {
  readonly logo: Place & { readonly size: number };
  readonly endless: Place & Size;
  readonly daily: Place & Size;
  readonly sprint: Place & Size;
  readonly practice: Place & Size;
  readonly settings: Place & { readonly size: number };
  /** The purse, beside the settings. */
  readonly coins: Place & Size;
  /** The mark of the cloud, on the line of the purse and clear of the logo; nothing to press. */
  readonly cloud: Place & { readonly size: number };
  /** The ways to the pages, in a row; places are the middles of what is pressed. */
  readonly pages: readonly (Place & Size)[];
  /** The mark of the age the game is fit for. */
  readonly age: Place & Size;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shares of the logo's width: where in the lettering its moon shines, and how large it is. */
const MOON_OFFSET = 77 / 360;
const MOON_RADIUS = 67 / 360;

/** Heights per width from which a window has a sky to spare for the logo. */
const TALL = 1.9;

const isTall = ({ width, height }: ScreenMetrics): boolean => height > width * TALL;

interface LogoPlace extends Place {
  readonly width: number;
}

/** Shares only, no points: the boot script works in the window's own points, this in enlarged ones. */
const logoPlace = (screen: ScreenMetrics): LogoPlace => {
  const x = screen.width / 2;
  const capsuleBottom = screen.capsule.top + screen.capsule.height;
  if (isTall(screen)) return { x, y: screen.height * 0.2, width: screen.width * 0.86 };
  const width = Math.min(screen.width * 0.86, screen.height * 0.35);
  return { x, y: capsuleBottom + width * 0.2, width };
};

/** The moon of the logo. The boot script draws it from the same formula before anything is loaded. */
export const homeMoon = (screen: ScreenMetrics): Place & { readonly radius: number } => {
  const { x, y, width } = logoPlace(screen);
  return { x: x + width * MOON_OFFSET, y, radius: width * MOON_RADIUS };
};

export const HOME_PAGES = 6;
/** Points, for a word of seven letters; on the narrowest windows the row is wider than the plates above it. */
const TOUCH = 48;
const CARDS = 3;
const CARD_GAP = 8;
const PURSE = { width: 76, height: 44 };
const CLOUD = 20;
const AGE = { width: 56, height: 46 };

/** Where the logo reaches up to the line of the small buttons, the mark of the age stands under the first of them. */
const belowSettings = ({ column, pause }: PlayLayout): HomeLayout['age'] => ({
  x: column.left + 8 + AGE.width / 2,
  y: pause.y + pause.size / 2 + 6 + AGE.height / 2,
  ...AGE,
});

/** Beside the purse; where the logo reaches up to it, at the line's other end. */
const cloudX = (screen: ScreenMetrics, { column, mirrored }: PlayLayout, besidePurse: number): number => {
  if (isTall(screen)) return besidePurse;
  const right = Math.min(column.left + column.width, screen.capsule.left);
  return mirrored ? column.left + 8 + CLOUD / 2 : right - 8 - CLOUD / 2;
};

/** `count` places of one size side by side. */
const row = (count: number, middle: number, y: number, each: Size, gap: number): (Place & Size)[] =>
  Array.from({ length: count }, (_, at) => ({
    x: middle + (at - (count - 1) / 2) * (each.width + gap),
    y,
    ...each,
  }));

/** The buttons hang in the upper half of the jar; the heap of pieces keeps the lower. */
export const homeLayout = (screen: ScreenMetrics, play: PlayLayout, boardHeight: number): HomeLayout => {
  const { board, column, pause } = play;
  const height = boardHeight * board.scale;
  const middle = column.left + column.width / 2;
  const width = Math.min(column.width * 0.78, 304);
  const endlessHeight = Math.min(70, Math.max(62, height * 0.145));
  const cardHeight = Math.min(88, Math.max(66, height * 0.178));
  const pageHeight = Math.min(66, Math.max(60, height * 0.135));
  const gap = Math.min(14, Math.max(6, height * 0.022));
  const first = board.top + height * 0.048 + endlessHeight / 2;
  const second = first + endlessHeight / 2 + gap + cardHeight / 2;
  const third = second + cardHeight / 2 + gap + pageHeight / 2;
  const logo = logoPlace(screen);
  const card = { width: (width - CARD_GAP * (CARDS - 1)) / CARDS, height: cardHeight };
  const [daily, sprint, practice] = row(CARDS, middle, second, card, CARD_GAP);
  const inward = play.mirrored ? -1 : 1;
  const purseX = pause.x + inward * (pause.size / 2 + 8 + PURSE.width / 2);
  const besidePurse = purseX + inward * (PURSE.width / 2 + 8 + CLOUD / 2);
  return {
    logo: { x: logo.x, y: logo.y, size: logo.width },
    endless: { x: middle, y: first, width, height: endlessHeight },
    daily: daily!,
    sprint: sprint!,
    practice: practice!,
    settings: { x: pause.x, y: pause.y, size: pause.size },
    coins: { x: purseX, y: pause.y, ...PURSE },
    cloud: { x: cloudX(screen, play, besidePurse), y: pause.y, size: CLOUD },
    pages: row(
      HOME_PAGES,
      middle,
      third,
      { width: Math.max(TOUCH, width / HOME_PAGES), height: pageHeight },
      0,
    ),
    age: isTall(screen)
      ? { x: besidePurse + inward * (CLOUD / 2 + 8 + AGE.width / 2), y: pause.y, ...AGE }
      : belowSettings(play),
  };
};
