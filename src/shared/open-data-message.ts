import { MOST_GROUP_ID } from './cloud-group.ts';
import { readDay, readReplay } from './cloud-run.ts';
import { failure } from './failure.ts';
import { LEADERBOARD_KEYS, type LeaderboardKey } from './friend-leaderboards.ts';
import {
  combine,
  type Fields,
  readFields,
  readFlag,
  readInteger,
  readName,
  readOptional,
} from './parsing.ts';
import { fail, ok, type Result } from './result.ts';
import { HOSTED_LIMITS, MAX_HOSTED_JAR } from './score-entry.ts';
import { MAX_SCORE } from './vocabulary/limits.ts';
import { FRIEND_MODES, type FriendMode } from './vocabulary/modes.ts';

/** Where the shared canvas lies in the window, in points, and its pixels per point. */
export interface LayerPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

interface Opening extends LayerPlace {
  /** Today in China. */
  readonly day: string;
  /** Reduced motion. */
  readonly calm: boolean;
}

/**
 * What the domain cannot read of the package: the words it says in the player's language, the rules that are played
 * by, and where the pictures lie on their sheets. Texts of JSON.
 */
export interface Setup {
  readonly type: 'setup';
  readonly words: string;
  readonly balance: string;
  readonly physics: string;
  readonly twists: string;
  /** art.json, and the sheets of the pages that pieces and jar are on. */
  readonly art: string;
  readonly pieces: string;
  readonly jar: string;
  /** Public keys of the cloud's signatures, the newest first, with spaces between; empty while none is known. */
  readonly keys: string;
}

/** What of the setup is read from the package. */
export type DomainFiles = Omit<Setup, 'type' | 'words' | 'keys'>;

/** The boards, with what a group's card brought along. */
export interface OpenLeaderboard extends Opening {
  readonly type: 'boards';
  readonly mode: FriendMode;
  readonly shareTicket: string | null;
  /** The platform's id of the group, where its card brought no ticket. */
  readonly groupId: string | null;
  /** A local file: the picture of a card from one friend to another; without one the client takes the screen's. */
  readonly cardImage: string | null;
}

/** In play: the next friend to overtake. */
export interface OpenStrip extends Opening {
  readonly type: 'strip';
  readonly mode: FriendMode;
}

/** At the end of a run: the friend who is next. */
export interface OpenGoal extends Opening {
  readonly type: 'goal';
  readonly mode: FriendMode;
  readonly score: number;
}

/** The player's own run on a board, as it is hosted: what the platform answers about oneself may be missing or old. */
export interface OwnEntry {
  readonly type: 'own';
  readonly board: LeaderboardKey;
  readonly head: string;
  readonly replay: string;
}

/** The player's own jar, as it is hosted. */
export interface OwnJar {
  readonly type: 'jar';
  readonly text: string;
}

/**
 * What the game tells the open-data domain. There is no answer. Values are primitives, one level deep, as
 * `OpenDataContext.postMessage` asks. `score`: of the run in play. `close`: nothing of ours is seen any more.
 */
export type OpenDataMessage =
  | Setup
  | OpenLeaderboard
  | OpenStrip
  | OpenGoal
  | OwnEntry
  | OwnJar
  | { readonly type: 'score'; readonly score: number }
  | { readonly type: 'close' };

const TYPES = ['setup', 'boards', 'strip', 'goal', 'own', 'jar', 'score', 'close'] as const;
/** Points; windows of desktops included. */
const MOST_POINTS = 20_000;
const MAX_TICKET = 4096;
const MAX_PATH = 1024;
/** UTF-16 units of one text of the setup; ours are under 12 000. */
const MAX_SETUP = 64 * 1024;

const readLength = (name: string, value: unknown, least: number, most: number): Result<number> => {
  if (typeof value !== 'number') return fail(failure('input/wrong-type', `${name}: ${typeof value}`));
  return value >= least && value <= most
    ? ok(value)
    : fail(failure('input/out-of-range', `${name}: ${value}`));
};

const readText = (name: string, value: unknown, most: number): Result<string> => {
  if (typeof value !== 'string') return fail(failure('input/not-text', `${name}: ${typeof value}`));
  return value.length <= most ? ok(value) : fail(failure('input/too-large', `${name}: ${value.length}`));
};

const readOpening = (fields: Fields): { readonly [K in keyof Opening]: Result<Opening[K]> } => ({
  left: readLength('left', fields.left, -MOST_POINTS, MOST_POINTS),
  top: readLength('top', fields.top, -MOST_POINTS, MOST_POINTS),
  width: readLength('width', fields.width, 1, MOST_POINTS),
  height: readLength('height', fields.height, 1, MOST_POINTS),
  pixelRatio: readLength('pixelRatio', fields.pixelRatio, 0.5, 8),
  day: readDay(fields.day),
  calm: readFlag('calm', fields.calm),
});

const readSetup = ({ words, balance, physics, twists, art, pieces, jar, keys }: Fields): Result<Setup> =>
  combine<Setup>({
    type: ok('setup'),
    words: readText('words', words, MAX_SETUP),
    balance: readText('balance', balance, MAX_SETUP),
    physics: readText('physics', physics, MAX_SETUP),
    twists: readText('twists', twists, MAX_SETUP),
    art: readText('art', art, MAX_SETUP),
    pieces: readText('pieces', pieces, MAX_SETUP),
    jar: readText('jar', jar, MAX_SETUP),
    keys: readText('keys', keys ?? '', MAX_SETUP),
  });

const readOwn = ({ board, head, replay }: Fields): Result<OwnEntry> =>
  combine<OwnEntry>({
    type: ok('own'),
    board: readName('board', board, LEADERBOARD_KEYS),
    head: readText('head', head, HOSTED_LIMITS.pairBytes),
    replay: readReplay(replay),
  });

/** Codes: wrong-type, unknown-name, out-of-range, corrupt, not-text, too-large. */
export const parseOpenDataMessage = (value: unknown): Result<OpenDataMessage> => {
  const read = readFields('message', value);
  if (!read.ok) return read;
  const fields = read.value;
  const type = readName('type', fields.type, TYPES);
  if (!type.ok) return type;
  const mode = () => readName('mode', fields.mode, FRIEND_MODES);
  switch (type.value) {
    case 'setup':
      return readSetup(fields);
    case 'boards':
      return combine<OpenLeaderboard>({
        type: ok('boards'),
        ...readOpening(fields),
        mode: mode(),
        shareTicket: readOptional(fields.shareTicket, (value) => readText('shareTicket', value, MAX_TICKET)),
        groupId: readOptional(fields.groupId, (value) => readText('groupId', value, MOST_GROUP_ID)),
        cardImage: readOptional(fields.cardImage, (value) => readText('cardImage', value, MAX_PATH)),
      });
    case 'strip':
      return combine<OpenStrip>({ type: ok('strip'), ...readOpening(fields), mode: mode() });
    case 'goal':
      return combine<OpenGoal>({
        type: ok('goal'),
        ...readOpening(fields),
        mode: mode(),
        score: readInteger('score', fields.score, 0, MAX_SCORE),
      });
    case 'own':
      return readOwn(fields);
    case 'jar':
      return combine<OwnJar>({ type: ok('jar'), text: readText('text', fields.text, MAX_HOSTED_JAR) });
    case 'score':
      return combine<Extract<OpenDataMessage, { type: 'score' }>>({
        type: ok('score'),
        score: readInteger('score', fields.score, 0, MAX_SCORE),
      });
    case 'close':
      return ok({ type: 'close' });
  }
};

/** As `postMessage` takes it: a flat object of primitives. */
export const makeOpenDataMessage = (message: OpenDataMessage): Readonly<Record<string, unknown>> => ({
  ...message,
});
