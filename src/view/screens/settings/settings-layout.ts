import { LANGUAGE_CHOICES } from '../../../shared/vocabulary/languages.ts';
import { SETTING_NAMES } from '../../../shared/vocabulary/setting-names.ts';
import { FOOT, HEAD } from '../../layout/page-layout.ts';
import { panelLayout } from '../../layout/panel-layout.ts';
import type { Place } from '../../layout/play-layout.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';

const SETTINGS_LINES = SETTING_NAMES.length + 1;
const SETTINGS_LINE = 48;
const LEAST_LINE = 44;
const SETTINGS_BUTTON = 62;
/** Between the lines and the buttons: room for a line of small print. */
const SETTINGS_GAP = 24;
const NOTE = 11;
/** The width of the small buttons beside the way back. */
export const SMALL_WIDTH = 60;
const SMALL_GAP = 6;
const GLOBE = 42;
const TAB_GAP = 4;

export const SETTINGS_HEIGHT = HEAD + SETTINGS_LINE * SETTINGS_LINES + SETTINGS_GAP + SETTINGS_BUTTON + FOOT;

export interface SizedPlace extends Place {
  readonly width: number;
  readonly height: number;
}

export interface SettingsPlaces {
  /** One line for each setting. */
  readonly lines: readonly SizedPlace[];
  readonly globe: Place;
  readonly languages: readonly SizedPlace[];
  readonly note: Place;
  readonly back: SizedPlace;
  readonly data: SizedPlace;
  readonly credits: SizedPlace;
  /** Between the title and the first line. */
  readonly version: SizedPlace;
}

/** The places on a sheet of this size, from its middle. */
export const settingsPlaces = (width: number, height: number): SettingsPlaces => {
  const room = (height - HEAD - SETTINGS_GAP - SETTINGS_BUTTON - FOOT) / SETTINGS_LINES;
  const line = Math.min(SETTINGS_LINE, Math.max(LEAST_LINE, room));
  const y = (at: number): number => -height / 2 + HEAD + line * (at + 0.5);
  const long = width - 64;
  const last = y(SETTINGS_LINES - 1);
  const tab = (long - GLOBE - TAB_GAP * (LANGUAGE_CHOICES.length - 1)) / LANGUAGE_CHOICES.length;
  const whole = width - 56;
  const wide = whole - 2 * (SMALL_WIDTH + SMALL_GAP);
  const foot = height / 2 - FOOT - SETTINGS_BUTTON / 2;
  return {
    lines: SETTING_NAMES.map((_, at) => ({ x: 0, y: y(at), width: long, height: LEAST_LINE })),
    globe: { x: -long / 2 + 18, y: last },
    languages: LANGUAGE_CHOICES.map((_, at) => ({
      x: -long / 2 + GLOBE + (at + 0.5) * tab + at * TAB_GAP,
      y: last,
      width: tab,
      height: LEAST_LINE,
    })),
    note: { x: 0, y: foot - SETTINGS_BUTTON / 2 - NOTE },
    back: { x: (wide - whole) / 2, y: foot, width: wide, height: SETTINGS_BUTTON },
    data: {
      x: whole / 2 - SMALL_WIDTH * 1.5 - SMALL_GAP,
      y: foot,
      width: SMALL_WIDTH,
      height: SETTINGS_BUTTON,
    },
    credits: { x: (whole - SMALL_WIDTH) / 2, y: foot, width: SMALL_WIDTH, height: SETTINGS_BUTTON },
    version: { x: 0, y: -height / 2 + HEAD - 7, width: 120, height: 20 },
  };
};

/** Their places on the screen. */
export const settingsLayout = (screen: ScreenMetrics): SettingsPlaces => {
  const panel = panelLayout(screen, SETTINGS_HEIGHT);
  const places = settingsPlaces(panel.width, panel.height);
  const move = <T extends Place>(place: T): T => ({ ...place, x: place.x + panel.x, y: place.y + panel.y });
  return {
    lines: places.lines.map(move),
    globe: move(places.globe),
    languages: places.languages.map(move),
    note: move(places.note),
    back: move(places.back),
    data: move(places.data),
    credits: move(places.credits),
    version: move(places.version),
  };
};
