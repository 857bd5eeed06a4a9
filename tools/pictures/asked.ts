import { PRESETS } from '../../simulator/protocol/presets.ts';
import { readCommandLine } from '../command-line.ts';
import type { PhoneWindow } from './phone-page.ts';

/** For the docs: a tall phone, a small one, a tablet. `--all` takes every preset, into `dist/pictures`. */
export const DOCS: readonly PhoneWindow[] = [
  { device: 'iphone13', width: 390, height: 844, pixelRatio: 2 },
  { device: 'iphonese1', width: 320, height: 568, pixelRatio: 2 },
  { device: 'ipad', width: 820, height: 1180, pixelRatio: 1 },
];
export const EVERY: readonly PhoneWindow[] = PRESETS.map(({ id, width, height }) => ({
  device: id,
  width,
  height,
  pixelRatio: 1,
}));

const USAGE = `npm run pictures -- [--all] [--board] [--friends] [--jars] [--week] [--shop] [--studio] [--waiting] [--desk]
                           [--foreign]
Plays the built game to each screen and moment and writes docs/pictures.
  --all      on every device, into dist/pictures
  --board    the world's board alone, with players on it, on phones also in English
  --friends  the friends' boards alone, on phones also in English, into dist/pictures
  --jars     a passed jar alone, on two phones, and again in English
  --week     a week of dailies alone
  --shop     the shop's tabs, the day's tasks, and everything worn in play
  --studio   settings, the player's data, credits, coins for money, the questions of privacy and of a newer version
  --waiting  home when something waits, lanterns, guests, and a friend's card with a word, on phones in both languages
  --desk     the simulator's desk: what one sitting told, and its faults in each browser family
  --foreign  packages of other engines, and one with a socket and a worker, side by side`;

const FLAG = { type: 'boolean', default: false } as const;

/** Which pictures are asked for. */
export const readAsked = () =>
  readCommandLine(USAGE, {
    options: {
      all: FLAG,
      board: FLAG,
      friends: FLAG,
      jars: FLAG,
      week: FLAG,
      shop: FLAG,
      studio: FLAG,
      waiting: FLAG,
      desk: FLAG,
      foreign: FLAG,
    },
  }).values;
