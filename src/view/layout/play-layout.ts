import type { ScreenMetrics } from '../stage/stage.ts';

/** What the jar needs around the board, in board units. */
export interface JarMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface BoardSize {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The jar as it is drawn, and as it stands on home. A run tells its own. */
export const BOARD: BoardSize = { width: 720, height: 960 };
/** What of the jar is seen around the board; its frames reach a little further and are clear there. */
export const JAR: JarMargins = { left: 32, right: 32, top: 34, bottom: 70 };

/** Points; places are centres. */
export interface PlayLayout {
  /** Everything for the left thumb. */
  readonly mirrored: boolean;
  /** The board's inner top left corner and points per board unit; its size in board units. */
  readonly board: BoardSize & { readonly left: number; readonly top: number; readonly scale: number };
  /** The strip everything of the game stands in; wider windows have sky on both sides. */
  readonly column: { readonly left: number; readonly width: number };
  /** `size` is a digit's height; `room` the width between the tag and the moon. */
  readonly score: Place & { readonly size: number; readonly room: number };
  readonly moon: Place & { readonly radius: number };
  readonly best: Place & { readonly size: number };
  /** Middle of the top edge of the hanging tag. */
  readonly next: Place & { readonly width: number; readonly height: number };
  /** A challenge: the picture of the opponent's board, in the moon's place; `room` is what it leaves the score. */
  readonly opponent: Place & { readonly width: number; readonly room: number };
  readonly pause: Place & { readonly size: number };
  /** Practice, which has no best to reach: the button that takes a drop back, in the moon's place. */
  readonly takeBack: Place & { readonly size: number };
  /**
   * The first of the tools' buttons, and the way to the next; in a low head they stand beside the pause. `nameDown`: from a
   * button's middle to its name's; `note`: where it is said how many are left, beside them or in the jar.
   */
  readonly tools: Place & {
    readonly step: number;
    readonly nameDown: number;
    readonly note: Place & { readonly room: number };
  };
  readonly clock: Place & { readonly size: number };
  /** Where chain lettering rises from. */
  readonly chain: Place & { readonly size: number };
  /** The middle of the finale, in the jar and clear of the numbers; `size` 1 is as drawn for 390 points. */
  readonly finale: Place & { readonly size: number };
}

/** The numbers get at least this much height under the capsule: points, and share of the window. */
const LEAST_HEAD = 82;
const LEAST_HEAD_SHARE = 0.15;
const TOUCH = 44;
/** A share of the board's height. */
const FINALE = 0.25;
/** With less room than this between capsule and jar, the clock goes up beside the capsule. Points. */
const CLOCK_ROOM = 130;

const capsuleBottom = (screen: ScreenMetrics): number => screen.capsule.top + screen.capsule.height;

const footOf = (screen: ScreenMetrics): number => {
  const unsafe = screen.height - screen.safe.top - screen.safe.height;
  return Math.max(6, unsafe);
};

/** Points per board unit: the jar is as wide as the window unless that leaves the numbers no room. */
const boardScale = (screen: ScreenMetrics, board: BoardSize, jar: JarMargins): number => {
  const byWidth = (screen.width - 2) / (board.width + jar.left + jar.right);
  const head = Math.max(LEAST_HEAD, screen.height * LEAST_HEAD_SHARE);
  const room = screen.height - capsuleBottom(screen) - head - footOf(screen);
  return Math.min(byWidth, room / (board.height + jar.top + jar.bottom));
};

/** Points around the picture of the opponent's board: its frame, and the lead's ribbon hung from that. */
export const OPPONENT_FRAME = 4;
export const OPPONENT_RIBBON = 20;
/** Points the ribbon covers of the frame, and how far it may hang beside the rim, which falls off to its ends. */
const OPPONENT_TUCK = 2;
const RIM_FALL = 3;
const OPPONENT_TOP = 4;
/** Points the picture is wide at most. */
const OPPONENT_MOST = 74;
const BOARD_RATIO = 4 / 3;

/** From the picture's middle to the ribbon's: nothing of the board is under it. */
export const ribbonBelow = (width: number): number =>
  (width * BOARD_RATIO) / 2 + OPPONENT_FRAME - OPPONENT_TUCK + OPPONENT_RIBBON / 2;

/** As high as the head allows. */
const opponentPlace = (column: PlayLayout['column'], top: number, room: number, middle: number) => {
  const most =
    (room + RIM_FALL - OPPONENT_TOP - OPPONENT_FRAME * 2 + OPPONENT_TUCK - OPPONENT_RIBBON) / BOARD_RATIO;
  const width = Math.min(OPPONENT_MOST, most);
  const x = column.left + column.width - 12 - OPPONENT_FRAME - width / 2;
  const left = x - width / 2 - OPPONENT_FRAME;
  const y = top + OPPONENT_TOP + OPPONENT_FRAME + (width * BOARD_RATIO) / 2;
  return { x, y, width, room: (left - middle) * 2 - 16 };
};

/** Points under the capsule where the names of tools beside the pause end. */
const NAMES_END = 27;

const headPlaces = (screen: ScreenMetrics, column: PlayLayout['column'], boardTop: number) => {
  const top = capsuleBottom(screen);
  const room = boardTop - top;
  const size = Math.min(46, Math.max(34, room * 0.25));
  const middle = column.left + column.width / 2;
  const radius = Math.min(38, Math.max(19, room * 0.2));
  const right = column.left + column.width - Math.max(40, radius + 18);
  const tagWidth = Math.min(76, Math.max(52, room * 0.42));
  const gap = Math.min(middle - column.left - 12 - tagWidth, right - radius - middle);
  const clockOnCapsuleLine = screen.capsule.top + screen.capsule.height / 2;
  // In a low head the tools' names are over the score.
  const scoreY = Math.max(top + Math.min(room * 0.38, 72), top + NAMES_END + size / 2);
  return {
    score: { x: middle, y: scoreY, size, room: gap * 2 - 16 },
    moon: { x: right, y: top + 8 + radius, radius },
    best: { x: right, y: top + 8 + radius * 2 + 12, size: 12 },
    takeBack: { x: right, y: top + 8 + Math.max(radius, TOUCH / 2), size: TOUCH },
    next: { x: column.left + 12 + tagWidth / 2, y: top + 6, width: tagWidth, height: tagWidth * 1.18 },
    opponent: opponentPlace(column, top, room, middle),
    clock: { x: middle, y: room < CLOCK_ROOM ? clockOnCapsuleLine : scoreY + size * 0.5 + 22, size: 17 },
  };
};

const BESIDE = TOUCH + 10;

/** The pause on the capsule's line: at the thumb's side. */
const pausePlace = (
  screen: ScreenMetrics,
  column: PlayLayout['column'],
  mirrored: boolean,
): PlayLayout['pause'] => {
  const y = Math.max(screen.safe.top + TOUCH / 2, screen.capsule.top + screen.capsule.height / 2);
  const left = Math.max(column.left, screen.safe.left) + 10 + TOUCH / 2;
  const right = Math.min(column.left + column.width, screen.capsule.left) - 10 - TOUCH / 2;
  return { x: mirrored ? right : left, y, size: TOUCH };
};

type HeadPlaces = ReturnType<typeof headPlaces>;

/** Tag and moon change sides; a clock on the capsule's line makes way for the pause. */
const mirror = (
  head: HeadPlaces,
  column: PlayLayout['column'],
  pauseX: number,
  lineY: number,
): HeadPlaces => {
  const flip = <T extends Place>(place: T): T => ({ ...place, x: 2 * column.left + column.width - place.x });
  const { clock } = head;
  const clockX = clock.y === lineY ? (column.left + pauseX - TOUCH / 2) / 2 : clock.x;
  return {
    ...head,
    moon: flip(head.moon),
    best: flip(head.best),
    takeBack: flip(head.takeBack),
    next: flip(head.next),
    opponent: flip(head.opponent),
    clock: { ...clock, x: clockX },
  };
};

/** Points a tool's name takes under its button, and from the middle of the one to that of the other. */
const TOOL_NAME = 14;
const NAME_DOWN = TOUCH / 2 + TOOL_NAME / 2;
/** From the first of the three tools to the last. */
const TOOLS_STEPS = 2;
/** Board units: where the jar's middle third begins, clear of the ring and of the name under it. */
const NOTE_Y = 400;
const NOTE_ROOM = 640;

/** Under the best, over the jar, at the thumb's side; where the head is too low for that, on the capsule's line. */
const toolPlace = (
  best: Place,
  rimY: number,
  column: PlayLayout['column'],
  pause: Place,
  mirrored: boolean,
  inJar: PlayLayout['tools']['note'],
): PlayLayout['tools'] => {
  const top = best.y + 28;
  const away = mirrored ? -1 : 1;
  if (rimY - top < TOUCH + TOOL_NAME)
    return { x: pause.x + away * BESIDE, y: pause.y, step: away * TOUCH, nameDown: NAME_DOWN, note: inJar };
  const edge = 14 + TOUCH / 2;
  const x = mirrored ? column.left + edge : column.left + column.width - edge;
  const y = top + Math.min((rimY - top - TOOL_NAME) / 2, TOUCH);
  const step = -away * (TOUCH + 8);
  const room = column.width - edge - TOOLS_STEPS * Math.abs(step) - TOUCH;
  const note = { x: x + step * TOOLS_STEPS - away * (TOUCH / 2 + room / 2), y, room };
  return { x, y, step, nameDown: NAME_DOWN, note };
};

/** Where everything of the play screen stands in a window, under the capsule and inside the safe area. */
export const playLayout = (
  screen: ScreenMetrics,
  board: BoardSize,
  jar: JarMargins,
  mirrored = false,
): PlayLayout => {
  const scale = boardScale(screen, board, jar);
  const width = board.width * scale;
  const left = (screen.width - width - (jar.left + jar.right) * scale) / 2 + jar.left * scale;
  const top = screen.height - footOf(screen) - (jar.bottom + board.height) * scale;
  const columnWidth = Math.min(screen.width, Math.max(width + (jar.left + jar.right) * scale, 320));
  const column = { left: (screen.width - columnWidth) / 2, width: columnWidth };
  const head = headPlaces(screen, column, top - jar.top * scale);
  const pause = pausePlace(screen, column, mirrored);
  const lineY = screen.capsule.top + screen.capsule.height / 2;
  return {
    mirrored,
    board: { width: board.width, height: board.height, left, top, scale },
    column,
    ...(mirrored ? mirror(head, column, pause.x, lineY) : head),
    pause,
    tools: toolPlace(head.best, top - jar.top * scale, column, pause, mirrored, {
      x: left + width / 2,
      y: top + NOTE_Y * scale,
      room: NOTE_ROOM * scale,
    }),
    chain: { x: left + width / 2, y: top + board.height * scale * 0.3, size: 36 },
    finale: {
      x: left + width / 2,
      y: top + board.height * scale * FINALE,
      size: Math.min(1.5, screen.width / 390, (board.height * scale) / 470),
    },
  };
};
