import { EMPTY_SAVE } from '../../src/progress/save.ts';
import { settingsOf } from '../../src/progress/save-views.ts';
import { GUESTS } from '../../src/shared/vocabulary/guests.ts';
import { PEAKS } from '../../src/shared/vocabulary/peaks.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import type { Screen } from '../../src/view/screens/screen.ts';
import { FIRST_PLAY } from './first-play.ts';
import { HOME_SCREENS } from './home-screens.ts';
import { BROKEN_LEGS, JARS, SAMPLE_JAR as jar, LEGS } from './sample-jars.ts';
import { SHOP_SCREENS } from './shop-screens.ts';

const SETTINGS = settingsOf(EMPTY_SAVE);

const show = { share: 0.5, drop: 137, drops: 999, speed: 1, paused: false } as const;
/** The first three are called the same, by the longest name; of the last nothing is known. */
const LISTED = [81, 195, 878, 81 + 3, 5, 6, 7, 8, 9, null];
const top = LISTED.map((player, at) => ({
  ...{ score: 20_000 - at, runId: `${at}`, own: at === 2 },
  player,
}));
const board = {
  players: 12_345,
  best: 9_876,
  beats: 99,
  place: 1_234,
  top,
  day: '2026-09-24',
  time: '23:59',
};
const over = {
  name: 'over',
  mode: 'endless',
  practice: false,
  unproven: false,
  score: 12_345,
  best: 23_456,
  newBest: false,
  drops: 345,
  longestChain: 12,
  largestTier: 5,
  merges: 333,
  reason: 'overflow',
  coins: 123,
  runCoins: 73,
  standing: null,
  unranked: true,
  tries: null,
  reminder: 'none',
  coinOffer: 'none',
  goal: { kind: 'best', missing: 12_345 },
  unsaved: false,
  moment: null,
} as const;
/** 慢悠悠的芝麻球. */
const LONGEST_NAME = { adjective: 1, food: 0 };
const opponent = {
  score: 12_345,
  proof: 'verified',
  name: LONGEST_NAME,
  comparison: 'drops',
  run: null,
  lead: null,
  proved: null,
} as const;
const play = { ...FIRST_PLAY, best: 23_456 };
/** Every screen, and its notable states, with the longest numbers a player will see. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  ...HOME_SCREENS,
  play: { ...play },
  practice: { ...play, takeBacks: 10 },
  challenge: {
    name: 'challenge',
    opponent: opponent,
    fetching: false,
    mode: 'endless',
    comparison: 'drops',
    waiting: true,
    cheer: 'full-moon',
  },
  'challenge of a later game': {
    name: 'challenge',
    opponent: { ...opponent, proof: 'newer' },
    fetching: false,
    mode: 'challenge',
    comparison: 'drops',
    waiting: true,
    cheer: null,
  },
  'challenge of older rules': {
    name: 'challenge',
    opponent: { ...opponent, proof: 'older-rules' },
    fetching: false,
    mode: 'sprint',
    comparison: 'time',
    waiting: false,
    cheer: null,
  },
  pause: { name: 'pause', settings: SETTINGS },
  over,
  'over, best': {
    ...over,
    newBest: true,
    standing: 99,
    reason: 'time',
    mode: 'sprint',
    goal: { kind: 'medal', id: 'thousand-drops', have: 973, goal: 1000 },
  },
  ...Object.fromEntries(
    PEAKS.map((peak) => [`over, ${peak}`, { ...over, moment: { peak, heap: IDLE_RUN } }] as const),
  ),
  'over, daily': {
    ...over,
    mode: 'daily',
    tries: 2,
    standing: 99,
    reminder: 'offered',
    goal: { kind: 'theme', theme: 'blue-white', missing: 123 },
  },
  'over, daily, reminded': { ...over, mode: 'daily', tries: 0, newBest: true, reminder: 'set' },
  'over, a video': { ...over, unranked: false, coinOffer: 'offered' },
  'over, no video': { ...over, unranked: false, coinOffer: 'missed' },
  'over, not saved': { ...over, unsaved: true },
  'over, unproven': { ...over, unproven: true },
  'over, practice': { ...over, practice: true, largestTier: 0, goal: null },
  'over, a card’s seed': { ...over, mode: 'challenge', goal: { kind: 'theme', theme: 'snow', missing: 0 } },
  result: {
    name: 'result',
    mode: 'endless',
    reason: 'overflow',
    score: 12_340,
    opponent: opponent,
    unproven: false,
    coins: 123,
    cheer: null,
    unsaved: false,
  },
  'result, not saved': {
    name: 'result',
    mode: 'endless',
    reason: 'overflow',
    score: 12_340,
    opponent: opponent,
    unproven: false,
    coins: 123,
    cheer: null,
    unsaved: true,
  },
  'result, unproven': {
    ...{ name: 'result', mode: 'endless', reason: 'overflow', score: 12_340, opponent },
    ...{ unproven: true, unsaved: false, coins: 123, cheer: 'full-moon' },
  },
  replay: { name: 'replay', whose: 'opponent', state: show },
  'replay, own best': { name: 'replay', whose: 'best', state: show },
  'replay, asked for': { name: 'replay', whose: 'asked', state: show },
  settings: {
    ...{ name: 'settings', version: '12.34.56', settings: SETTINGS, language: 'auto', cloud: 'offline' },
    muteSwitch: true,
  },
  guests: {
    name: 'guests',
    met: GUESTS.map((_, term) => term % 2 === 0),
    now: 22,
    next: { term: 23, month: 12, day: 22 },
  },
  album: { name: 'album', made: new Array<number>(11).fill(1234) },
  calendar: {
    name: 'calendar',
    lunarMonth: 11,
    leap: true,
    days: Array.from({ length: 30 }, (_, at) => ({
      lunarDay: at + 1,
      month: 12,
      day: 1 + (at % 28),
      played: at % 2 === 0,
    })),
    today: 20,
    streak: 128,
    reminder: 'offered',
    nightOffer: 'none',
  },
  'calendar, a night to mend': {
    ...{ name: 'calendar', lunarMonth: 11, leap: true, days: [], today: 0, streak: 0 },
    ...{ reminder: 'none', nightOffer: 'offered' },
  },
  achievements: {
    name: 'achievements',
    items: (['high-score', 'mooncake-baker', 'thousand-drops'] as const).map((id) => ({
      id,
      have: 1,
      goal: 1000,
    })),
  },
  ...SHOP_SCREENS,
  standing: {
    name: 'leaderboard',
    mode: 'daily',
    today: '2026-09-25',
    snapshot: board,
    fetch: null,
    olderBest: 0,
  },
  'standing, of today': {
    name: 'leaderboard',
    mode: 'daily',
    today: board.day,
    snapshot: board,
    fetch: 'missed',
    olderBest: 0,
  },
  'standing, after a change of rules': {
    name: 'leaderboard',
    mode: 'endless',
    today: board.day,
    snapshot: board,
    fetch: null,
    olderBest: 123_456,
  },
  'standing, nobody yet': {
    name: 'leaderboard',
    mode: 'endless',
    today: board.day,
    snapshot: { ...board, players: 0, best: null, beats: null, place: null, top: [] },
    fetch: null,
    olderBest: 123_456,
  },
  'standing, unheard of': {
    name: 'leaderboard',
    mode: 'sprint',
    today: '2026-09-25',
    snapshot: null,
    fetch: null,
    olderBest: 123_456,
  },
  data: { name: 'data', cloud: 'offline', counting: true, contract: true },
  check: {
    name: 'check',
    lines: [
      { state: 'ok', name: 'hash', text: '3 runs are the same' },
      { state: 'bad', name: 'steps', text: '20: 9.00 ms, 60: 9.00 ms; at most 8 ms' },
    ],
    ...{ running: false, copy: 'not-yet' },
  },
  credits: { name: 'credits', contacts: ['service', 'club', 'feedback'] },
  'credits, of an old client': { name: 'credits', contacts: [] },
  friends: { name: 'friends', ownRun: true, allowed: false },
  seals: { name: 'seals' },
  privacy: { name: 'privacy', contract: true },
  'privacy without a contract': { name: 'privacy', contract: false },
  update: { name: 'update' },
  lanterns: { name: 'lanterns', found: 7, answers: 12, brings: { theme: 'gauze', have: 7, goal: 10 } },
  'lanterns, all found': {
    ...{ name: 'lanterns', found: 13, answers: 12 },
    brings: { theme: 'gauze', have: 10, goal: 10 },
  },
  'lanterns, before the first': {
    name: 'lanterns',
    found: 0,
    answers: 0,
    brings: { theme: 'gauze', have: 0, goal: 10 },
  },
  jars: { name: 'jars', jars: JARS },
  'jars, before the first': { name: 'jars', jars: [] },
  jar: { name: 'jar', jar, fault: null },
  'jar, to be passed on': {
    name: 'jar',
    jar: { ...jar, standing: 'sent', legs: LEGS.slice(0, 3) },
    fault: null,
  },
  'jar, parted in two': { name: 'jar', jar: { ...jar, forked: true, standing: 'full' }, fault: null },
  'jar, with a leg that does not hold': {
    name: 'jar',
    jar: { ...jar, standing: 'broken', legs: BROKEN_LEGS },
    fault: null,
  },
  'jar, of a card that was cut': { name: 'jar', jar: null, fault: 'unreadable' },
};
