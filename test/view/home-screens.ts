import { EMPTY_SAVE } from '../../src/progress/save.ts';
import { bestsOf } from '../../src/progress/save-views.ts';
import { type DailyScreen, HOME_ENTRIES, type Screen } from '../../src/view/screens/screen.ts';

const NO_BESTS = bestsOf(EMPTY_SAVE, '2026-12-28');
const home = {
  name: 'home',
  best: { ...NO_BESTS, endless: 23_456, daily: 12_345, sprint: 3_456 },
  entries: HOME_ENTRIES,
  newEntries: [],
  dots: [],
  asks: null,
  lanterns: null,
  olderBest: 0,
  date: { month: 12, day: 28 },
  twist: 'half-full',
  streak: 128,
  coins: 12_345,
  tasks: [true, false, false],
  moon: 0.5,
  resumable: null,
  resumables: [],
  cloud: 'offline',
  standing: 100,
  news: null,
} as const;

const DAILY: DailyScreen = {
  name: 'daily',
  date: { month: 12, day: 28 },
  twist: 'half-full',
  tries: 3,
  best: 0,
};

/** Home and today's page, each in its notable states. */
export const HOME_SCREENS: Readonly<Record<string, Screen>> = {
  home,
  'home, a run left behind': {
    ...home,
    resumable: 'sprint',
    resumables: [
      { slot: 'sprint', score: 23456, date: null },
      { slot: 'daily', score: 23456, date: { month: 12, day: 27 } },
    ],
  },
  'home, of a newcomer': { ...home, entries: [], newEntries: [], best: NO_BESTS },
  'home, after a first run': {
    ...home,
    entries: ['coins', 'daily', 'album'],
    newEntries: ['coins', 'daily', 'album'],
  },
  'home, after a change of rules': { ...home, best: NO_BESTS, olderBest: 123_456 },
  'home, every run left behind': {
    ...home,
    resumable: 'endless',
    resumables: (['endless', 'daily', 'sprint', 'challenge'] as const).map((slot) => ({
      slot,
      score: 23_456,
      date: { month: 12, day: 27 },
    })),
  },
  'home, lanterns': {
    ...home,
    dots: ['lantern', 'passed', 'daily', 'album'],
    asks: 'news',
    lanterns: 10,
    news: { kind: 'lantern', lanterns: 2, answers: 3 },
  },
  'home, a friend’s answer': {
    ...home,
    dots: ['lantern'],
    asks: 'news',
    lanterns: 3,
    news: { kind: 'lantern', lanterns: 0, answers: 1 },
  },
  'home, nothing can be written down': { ...home, news: { kind: 'unsaved' } },
  'home, runs that the world’s board does not take': {
    ...home,
    news: {
      kind: 'refused',
      runs: (['late', 'copied', 'forged'] as const).map((why) => ({
        mode: 'endless',
        date: { month: 12, day: 28 },
        score: 123_456,
        why,
      })),
    },
  },
  daily: DAILY,
  'daily, of the longest name': { ...DAILY, twist: 'light', tries: 1 },
  'daily, practice': { ...DAILY, twist: 'sticky', tries: 0, best: 23_456 },
};
