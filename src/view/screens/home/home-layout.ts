import { JAR, type Place, type PlayLayout } from '../../layout/play-layout.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import { HOME_PAGE_NAMES } from '../screen.ts';
import { CARD_WAYS, FIRST_WAY, type Way } from './ways.ts';

/** Points; places are centres. */
export interface HomeLayout extends Readonly<Record<Way, Place & Size>> {
  readonly logo: Place & { readonly size: number };
  readonly settings: Place & { readonly size: number };
  /** What the game is, in a line under the logo; null where there is no sky for it. */
  readonly tagline: (Place & { readonly room: number }) | null;
  /** Under the pages, for what has no room under the logo either. */
  readonly slips: Place;
  /** The coin counter, beside the settings. */
  readonly coins: Place & Size;
  /** Points of silk over the first plate, from the jar's rim, and over those hung from it. */
  readonly cords: { readonly first: number; readonly others: number };
  /** The ways to the pages, in a row; places are the middles of what is pressed. */
  readonly pages: readonly (Place & Size)[];
  /** The lantern beside the first plate, and the cord over it. */
  readonly lantern: Place & Size & { readonly cord: number };
  /** The mark of the age the game is fit for. */
  readonly age: Place & Size;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shares of the logo's width: where in the lettering its moon shines, and how large it is. */
const MOON_OFFSET = 77 / 360;
const MOON_RADIUS = 80 / 360;
/** What the lettering covers each way from the logo's middle, as shares of its width. */
export const LETTERING = { across: 0.36, down: 0.21 } as const;

/** Heights per width from which a window has a sky to spare for the logo. */
const TALL = 1.9;
/** Widths per height from which the jar takes its size from the window's height, and leaves less sky. */
const WIDE = 0.58;

const isTall = ({ width, height }: ScreenMetrics): boolean => height > width * TALL;

interface LogoPlace extends Place {
  readonly width: number;
}

/** Shares only, no points: the boot script works in the window's own points, this in enlarged ones. */
const logoPlace = (screen: ScreenMetrics): LogoPlace => {
  const x = screen.width / 2;
  const capsuleBottom = screen.capsule.top + screen.capsule.height;
  if (isTall(screen)) return { x, y: screen.height * 0.208, width: screen.width * 0.86 };
  if (screen.width > screen.height * WIDE) {
    const width = screen.height * 0.3;
    return { x, y: capsuleBottom + width * 0.285, width };
  }
  const width = screen.height * 0.32;
  return { x, y: Math.max(capsuleBottom, screen.height * 0.042) + width * 0.255, width };
};

/** The moon of the logo. The boot script draws it from the same formula before anything is loaded. */
export const homeMoon = (screen: ScreenMetrics): Place & { readonly radius: number } => {
  const { x, y, width } = logoPlace(screen);
  return { x: x + width * MOON_OFFSET, y, radius: width * MOON_RADIUS };
};

const HOME_PAGES = HOME_PAGE_NAMES.length;
/** Points, for a word of seven letters; on the narrowest windows the row is wider than the plates above it. */
const TOUCH = 48;
/** Points of a plate's picture below its face, where the next cord begins. */
const LIP = 8;
/** Board units: where on the rim the first plate's nails are. */
const RIM = 12;
const CARD_GAP = 8;
/** With fewer, a card is as wide as with so many. */
const USUAL_CARDS = 3;
/** Points from the pages' foot to a slip's middle. */
const SLIP = 24;
const COIN_COUNTER = { width: 100, height: 44 };
const AGE = { width: 56, height: 46 };
const BESIDE = 8;
/** Points, with its number. */
const LANTERN_WIDTH = 44;
const LANTERN_HEIGHT = 64;
/** Points from the window's edge, or the capsule's, to the settings. */
const EDGE = 10;

/** In the window's corner, on the line of the capsule: where the sky is wide, clear of the logo. */
const settingsPlace = (screen: ScreenMetrics, { pause, mirrored }: PlayLayout): HomeLayout['settings'] => {
  const { y, size } = pause;
  const edge = mirrored ? screen.capsule.left - EDGE - size / 2 : screen.safe.left + EDGE + size / 2;
  return { x: edge, y, size };
};

/** At the far end of the line; where the logo reaches up to it, below the line. */
const agePlace = (screen: ScreenMetrics, { pause, mirrored }: PlayLayout): HomeLayout['age'] => {
  const left = screen.safe.left + BESIDE + AGE.width / 2;
  const y = Math.max(pause.y, screen.safe.top + AGE.height / 2);
  if (!isTall(screen)) return { x: left, y: pause.y + pause.size / 2 + 6 + AGE.height / 2, ...AGE };
  return { x: mirrored ? left : screen.capsule.left - BESIDE - AGE.width / 2, y, ...AGE };
};

/** Points: the line's height, and what it keeps clear of lanterns. */
const TAGLINE = 22;
const LANTERNS = 170;

const taglinePlace = (logo: LogoPlace, rimY: number, width: number): HomeLayout['tagline'] => {
  const foot = logo.y + logo.width * LETTERING.down;
  if (rimY - foot < TAGLINE + 12) return null;
  return { x: logo.x, y: foot + (rimY - foot) * 0.46, room: width - LANTERNS };
};

/** Places of one size side by side, for those that are there; the others have none of their own. */
const row = (
  there: readonly boolean[],
  middle: number,
  y: number,
  each: Size,
  gap: number,
): (Place & Size)[] => {
  const count = there.filter(Boolean).length;
  let at = 0;
  return there.map((isThere) => {
    const x = middle + (at - (count - 1) / 2) * (each.width + gap);
    if (isThere) at += 1;
    return { x, y, ...each };
  });
};

/** What of home is there: daily, sprint and practice, and the pages, in their order. */
export interface HomeShown {
  readonly cards: readonly boolean[];
  readonly pages: readonly boolean[];
}

const ALL_SHOWN: HomeShown = {
  cards: CARD_WAYS.map(() => true),
  pages: new Array<boolean>(HOME_PAGES).fill(true),
};

/** In the middle between the plate and the wall of the jar. */
const lanternPlace = (
  edge: number,
  column: PlayLayout['column'],
  y: number,
  rim: number,
): HomeLayout['lantern'] => {
  const width = Math.min(column.left + column.width - edge, LANTERN_WIDTH);
  return { x: edge + width / 2, y, width, height: LANTERN_HEIGHT, cord: y - rim };
};

const placesOf = (large: Place & Size, cards: readonly (Place & Size)[]): Record<Way, Place & Size> =>
  Object.fromEntries(
    [FIRST_WAY, ...CARD_WAYS].map((way, at) => [way, at === 0 ? large : cards[at - 1]!] as const),
  ) as Record<Way, Place & Size>;

/** The buttons hang in the upper half of the jar; the heap of pieces keeps the lower. */
export const homeLayout = (
  screen: ScreenMetrics,
  play: PlayLayout,
  boardHeight: number,
  shown = ALL_SHOWN,
): HomeLayout => {
  const { board, column } = play;
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
  const count = Math.max(USUAL_CARDS, shown.cards.filter(Boolean).length);
  const card = { width: (width - CARD_GAP * (count - 1)) / count, height: cardHeight };
  const cards = row(shown.cards, middle, second, card, CARD_GAP);
  const settings = settingsPlace(screen, play);
  const inward = play.mirrored ? -1 : 1;
  const coinsX = settings.x + inward * (settings.size / 2 + BESIDE + COIN_COUNTER.width / 2);
  return {
    logo: { x: logo.x, y: logo.y, size: logo.width },
    ...placesOf({ x: middle, y: first, width, height: endlessHeight }, cards),
    cords: { first: first - endlessHeight / 2 - board.top - RIM * board.scale, others: gap + LIP },
    settings,
    tagline: taglinePlace(logo, board.top - JAR.top * board.scale, column.width),
    slips: { x: middle, y: third + pageHeight / 2 + SLIP },
    coins: { x: coinsX, y: settings.y, ...COIN_COUNTER },
    pages: row(
      shown.pages,
      middle,
      third,
      { width: Math.max(TOUCH, width / HOME_PAGES), height: pageHeight },
      0,
    ),
    age: agePlace(screen, play),
    lantern: lanternPlace(middle + width / 2, column, first, board.top + RIM * board.scale),
  };
};
