import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import { leaderboardLayout, ROW } from '../../src/open-data/leaderboard-layout.ts';
import type { FriendMode } from '../../src/shared/vocabulary/modes.ts';
import { PROJECT } from '../build/project.ts';

/** As the platform hands them out. */
export interface Listed {
  readonly openid?: string;
  readonly nickname: string;
  readonly avatarUrl: string;
  readonly KVDataList: readonly { readonly key: string; readonly value: string }[];
}

/** A row of the board as it is to be read. */
export interface ShownRow {
  readonly texts: readonly string[];
  readonly mark: 'signed' | 'sealed' | null;
}

const read = (...path: readonly string[]): string => readFileSync(join(PROJECT.root, ...path), 'utf8');
const SETTING = ['balance', 'physics', 'twists'] as const;

const WIDTH = 320;
/** Tabs above the list and the player's own row below it, points. */
const AROUND = 200;
/** Half the size of a signed seal. No other arc has it. */
const SIGNED_ARC = 9.5;
/** How a seal is stamped, in radians. */
const SEAL_TURN = -0.1;

interface Mark {
  readonly y: number;
  readonly kind: 'signed' | 'sealed';
}

/** A context that remembers what was written since it was last cleared, and the marks that were stamped. */
class Paper {
  texts: { readonly text: string; readonly x: number; readonly y: number }[] = [];
  marks: Mark[] = [];
  private y = 0;

  readonly brush: object = new Proxy(
    {
      clearRect: () => {
        this.texts = [];
        this.marks = [];
      },
      fillText: (text: string, x: number, y: number) => this.texts.push({ text, x, y: y }),
      measureText: (text: string) => ({ width: text.length * 6 }),
      createLinearGradient: () => ({ addColorStop: () => {} }),
      createRadialGradient: () => ({ addColorStop: () => {} }),
      translate: (_x: number, y: number) => {
        this.y = y;
      },
      rotate: (by: number) => by === SEAL_TURN && this.marks.push({ y: this.y, kind: 'sealed' }),
      arc: (_x: number, y: number, radius: number) =>
        radius === SIGNED_ARC && this.marks.push({ y, kind: 'signed' }),
    } as Record<string | symbol, unknown>,
    { get: (target, name) => target[name] ?? (() => {}) },
  );
}

const ISOLATES = /[\u2068\u2069]/g;

let compiled: Script | null = null;
/** In a function of its own, as the client wraps it: names of a context's outermost scope are ten times as slow. */
const script = (): Script => {
  const code = readFileSync(join(PROJECT.package, 'open-data/index.js'), 'utf8');
  compiled ??= new Script(`(() => {${code}\n})()`, 'open-data');
  return compiled;
};

export interface BoardOptions {
  readonly people: readonly Listed[];
  /** The player as the platform says; null where it does not. */
  readonly me: object | null;
  readonly mode: FriendMode;
  /** Today in China. */
  readonly day: string;
  readonly keys: readonly string[];
  /** The player's `own` messages. */
  readonly own?: readonly object[];
  /** The people are a group's, whose jars are shown. */
  readonly jars?: boolean;
  /** Instead of one that stands still: everything is proved in the first frame then. */
  readonly now?: () => number;
}

/** The open-data domain as it was built, on a platform of no pictures, with a board so high that every row is in sight. */
export class BuiltDomain {
  private readonly paper = new Paper();
  private frames: (() => void)[] = [];
  private timers: (() => void)[] = [];
  private readonly rows: number;
  private readonly touched: ((touch: object) => void)[] = [];
  private readonly tabs: number;

  constructor(options: BoardOptions) {
    const { people, mode, day, keys, own = [] } = options;
    this.rows = people.length + 2;
    this.tabs = options.jars ? 0 : 3;
    let hear: (message: object) => void = () => {};
    const wx = this.host(options, (listener) => {
      hear = listener;
    });
    const context = createContext(this.globals(wx, options.now ?? (() => 1_790_000_000_000)));
    runInContext('Date.now = now', context);
    script().runInContext(context);
    const [balance, physics, twists] = SETTING.map((name) => read('settings', `${name}.json`));
    const words = JSON.stringify({
      ...JSON.parse(read('assets/i18n/zh-CN.json')),
      ...JSON.parse(read('assets/i18n/pages/zh-CN.json')),
    });
    hear({
      type: 'setup',
      words,
      balance,
      physics,
      twists,
      art: '{}',
      pieces: '{}',
      jar: '{}',
      keys: keys.join(' '),
    });
    for (const message of own) hear(message);
    const height = this.rows * ROW + AROUND;
    const place = { left: 0, top: 0, width: WIDTH, height, pixelRatio: 1 };
    const shareTicket = options.jars ? 'ticket' : null;
    hear({ type: 'boards', ...place, day, calm: true, mode, shareTicket, groupId: null, cardImage: null });
    if (options.jars) this.openJars(height);
  }

  private openJars(height: number): void {
    this.settle();
    const { left, width, top } = leaderboardLayout(WIDTH, height, 3, 5).pills[2]!;
    const finger = { identifier: 0, clientX: left + width / 2, clientY: top + 9 };
    const [start, end] = this.touched;
    start?.({ touches: [finger], changedTouches: [finger] });
    end?.({ touches: [], changedTouches: [finger] });
  }

  /** Frames until nothing moves and all is proved; answers how many. */
  settle(most = 100_000): number {
    let frames = 0;
    for (; frames < most && this.frames.length + this.timers.length > 0; frames += 1) this.turn();
    return frames;
  }

  turn(): void {
    const [timers, waiting] = [this.timers, this.frames];
    this.timers = [];
    this.frames = [];
    for (const call of [...timers, ...waiting]) call();
  }

  /** From top to bottom. */
  shown(): readonly ShownRow[] {
    const { list } = leaderboardLayout(WIDTH, this.rows * ROW + AROUND, 2, this.tabs);
    const rowOf = (y: number): number => Math.floor((y - list.top) / ROW);
    return Array.from({ length: this.rows }, (_, row) => ({
      texts: this.paper.texts
        .filter(({ y }) => rowOf(y) === row)
        .sort((a, b) => a.x - b.x || a.y - b.y)
        .map(({ text }) => text.replace(ISOLATES, '')),
      mark: this.paper.marks.find(({ y }) => rowOf(y) === row)?.kind ?? null,
    })).filter(({ texts }) => texts.length > 0);
  }

  private globals(wx: object, now: () => number): object {
    return {
      wx,
      GameGlobal: { wx },
      now,
      requestAnimationFrame: (frame: () => void) => this.frames.push(frame),
      setTimeout: (call: () => void, milliseconds: number) => milliseconds < 1000 && this.timers.push(call),
    };
  }

  private host(
    { people, me }: BoardOptions,
    onMessage: (listener: (message: object) => void) => void,
  ): object {
    const { brush } = this.paper;
    const answer = ({ keyList, success }: Asked) =>
      this.timers.push(() => success({ data: people.map((person) => withKeys(person, keyList)) }));
    const canvas = () => ({ width: WIDTH, height: 1, getContext: () => brush });
    return {
      getSharedCanvas: canvas,
      createCanvas: () => ({ ...canvas(), getContext: () => new Paper().brush }),
      createImage: () => ({}),
      loadFont: () => null,
      onMessage,
      onTouchStart: (listener: (touch: object) => void) => this.touched.push(listener),
      onTouchEnd: (listener: (touch: object) => void) => this.touched.push(listener),
      getFriendCloudStorage: answer,
      getGroupCloudStorage: answer,
      getUserInfo: ({ success }: Asked) => this.timers.push(() => success({ data: me === null ? [] : [me] })),
    };
  }
}

interface Asked {
  readonly keyList: readonly string[];
  readonly success: (answer: { readonly data: unknown }) => void;
}

const withKeys = (person: Listed, keys: readonly string[]): Listed => ({
  ...person,
  KVDataList: person.KVDataList.filter(({ key }) => keys.includes(key)),
});
