import type { PageName } from '../screens/pages.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import { type PanelLayout, panelLayout } from './panel-layout.ts';
import type { Place } from './play-layout.ts';

/** Points of every page's head under its banner, of its way back, and of the paper's edge below that. */
export const HEAD = 50;
export const BACK_HEIGHT = 60;
export const FOOT = 28;
const FRAME = HEAD + BACK_HEIGHT + FOOT;

/** What stands at a page's upper corners: points from the paper's edges, clear of the title's silk. */
export const CORNER = { x: 26, y: 22 };

/** A round window, and what is said of the chosen thing. */
export const DISC = 304;
export const ALBUM_DETAIL = 112;
export const CALENDAR_DETAIL = 104;

/** Six rows of four, and what is said of the chosen one. */
const GUESTS_GRID = 384;
export const GUESTS_DETAIL = 112;

export const MEDALS_COUNT = 26;
export const MEDALS_GRID = 294;
export const MEDALS_DETAIL = 96;

/** The purse, a tab for each kind, two rows of cards with their tags, and what is said of the chosen one. */
export const THEMES_COINS = 32;
export const THEMES_TABS = 44;
export const THEMES_CARD = 74;
const THEMES_ROW = 98;
export const THEMES_DETAIL = 98;

/** Three rows, the nights of the month, and how one that was missed is mended. */
const TASKS_ROW = 60;
export const TASKS_NIGHTS = 112;
export const TASKS_MENDING = 78;

/** The purse, three packs at most, and what is said of them. */
export const COINS_HEAD = 44;
export const COINS_PACK = 58;
const COINS_NOTE = 96;

export const CREDITS_STRIP = 420;
/** Ways to reach the operator, above the way back. */
export const CONTACT_ROW = 56;

/** The cloud's state and what is kept; whether it is counted; the buttons that tell more and that delete it. */
const DATA_TEXT = 240;
export const DATA_COUNTING = 50;
export const DATA_CONTRACT = 58;
export const DATA_DELETE = 66;

/** A list of lines, and the button that copies it. */
const CHECK_LIST = 380;
export const CHECK_COPY = 60;

/** Three sentences. */
const SEALS_TEXT = 274;

/** What is asked, the yes, and the contract; the no is in the place of the way back. */
const PRIVACY_TEXT = 200;
const UPDATE_TEXT = 200;
export const ANSWER = 64;

/** Tabs, what is said of oneself, the list and from when it is. */
export const LEADERBOARD_TABS = 44;
export const LEADERBOARD_OWN = 62;
export const LEADERBOARD_NOTE = 22;
const LEADERBOARD_LIST = 300;
/** What is said of a jar, the list of its legs, and what can be done. */
const JAR_HEAD = 184;
/** In a low window its picture is smaller. */
const JAR_LEAST_HEAD = 116;
export const JAR_NOTE = 40;
const JAR_LEGS = 236;
const JARS_LIST = 330;
export const LANTERNS_ROWS = 128;
const LANTERNS_TEXT = 176;

/** As long a list as the window allows, and no longer than an arm. */
export const FRIENDS_LIST = 560;

/** Points of paper each page asks for. */
export const PAGE_HEIGHTS: Readonly<Record<PageName, number>> = {
  friends: FRAME + FRIENDS_LIST,
  album: FRAME + DISC + ALBUM_DETAIL,
  calendar: FRAME + DISC + CALENDAR_DETAIL,
  guests: FRAME + GUESTS_GRID + GUESTS_DETAIL,
  achievements: FRAME + MEDALS_COUNT + MEDALS_GRID + MEDALS_DETAIL,
  themes: FRAME + THEMES_COINS + THEMES_TABS + 2 * THEMES_ROW + THEMES_DETAIL,
  tasks: FRAME + 3 * TASKS_ROW + TASKS_NIGHTS + TASKS_MENDING,
  packs: FRAME + COINS_HEAD + 3 * COINS_PACK + COINS_NOTE,
  credits: FRAME + CREDITS_STRIP,
  data: FRAME + DATA_TEXT + DATA_COUNTING + DATA_CONTRACT + DATA_DELETE,
  seals: FRAME + SEALS_TEXT,
  check: FRAME + CHECK_LIST + CHECK_COPY,
  jars: FRAME + JARS_LIST,
  jar: FRAME + JAR_HEAD + JAR_NOTE + JAR_LEGS,
  privacy: FRAME + PRIVACY_TEXT + ANSWER + DATA_CONTRACT,
  update: FRAME + UPDATE_TEXT + ANSWER,
  lanterns: FRAME + LANTERNS_ROWS + LANTERNS_TEXT,
  leaderboard: FRAME + LEADERBOARD_TABS + LEADERBOARD_OWN + LEADERBOARD_LIST + LEADERBOARD_NOTE,
};

/** How high the head of a jar's page is on a paper of this height. */
export const jarHead = (height: number): number =>
  Math.max(JAR_LEAST_HEAD, JAR_HEAD - Math.max(0, PAGE_HEIGHTS.jar - height));

/** Points above what is said of the player's data; on a low paper the cloud's mark makes room for it. */
const DATA_HEAD = { whole: 94, low: 36 };

export interface DataPlaces {
  readonly hasMark: boolean;
  /** From the upper edge under the head. */
  readonly text: number;
  /** Points that the text has. */
  readonly room: number;
}

export const dataPlaces = (height: number): DataPlaces => {
  const hasMark = height >= PAGE_HEIGHTS.data;
  const text = hasMark ? DATA_HEAD.whole : DATA_HEAD.low;
  return { hasMark, text, room: height - FRAME - text - DATA_COUNTING - DATA_CONTRACT - DATA_DELETE };
};

export const pageLayout = (screen: ScreenMetrics, page: PageName): PanelLayout =>
  panelLayout(screen, PAGE_HEIGHTS[page]);

/** A place on the way back that every panel with one has in common. */
export const backPlace = ({ x, y, height }: PanelLayout): Place => ({
  x: x - 60,
  y: y + height / 2 - FOOT - BACK_HEIGHT / 2,
});
