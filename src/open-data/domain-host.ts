import type { FingerRecord } from '../shared/fingers-down.ts';
import type { Result } from '../shared/result.ts';

/** A canvas of the host's that can be drawn from as well. */
export type Sheet = CanvasImageSource & { readonly width: number; readonly height: number };

/** What the domain draws with; nothing else of a 2d context is used. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clearRect'
  | 'clip'
  | 'closePath'
  | 'drawImage'
  | 'fill'
  | 'fillRect'
  | 'fillText'
  | 'lineTo'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'rect'
  | 'restore'
  | 'rotate'
  | 'save'
  | 'scale'
  | 'setTransform'
  | 'stroke'
  | 'transform'
  | 'translate'
  | 'createLinearGradient'
  | 'createRadialGradient'
> &
  Pick<
    CanvasRenderingContext2D,
    | 'fillStyle'
    | 'font'
    | 'globalAlpha'
    | 'globalCompositeOperation'
    | 'lineCap'
    | 'lineJoin'
    | 'lineWidth'
    | 'strokeStyle'
    | 'textAlign'
    | 'textBaseline'
  >;

/** The shared canvas; only the game may size it. */
export interface SharedCanvas {
  readonly width: number;
  readonly height: number;
  readonly brush: Brush;
}

/** Why the platform would not say who the friends are: the player refused, or something else. */
export type ListFault = 'refused' | 'failed';

/** Answers once, maybe never. */
export type Answer<T> = (answer: T) => void;

/** `image`: a local file; without one the client takes a picture of the screen. */
export interface DirectedCard {
  readonly title: string;
  readonly image: string | null;
}

/** How the platform knows a group: by the ticket of its card, or by its id. */
export type GroupRef = { readonly shareTicket: string } | { readonly groupid: string };

/** All that the open-data domain needs of its host. Nothing here throws, and nothing is answered at once. */
export interface DomainHost {
  shared(): SharedCanvas;
  /** An off-screen canvas, to be drawn from. */
  createCanvas(width: number, height: number): { readonly sheet: Sheet; readonly brush: Brush };
  now(): number;
  nextFrame(frame: () => void): void;
  after(milliseconds: number, callback: () => void): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Tells of each finger's start, its moves, and one end or one cancel. */
  onTouch(listener: (touch: FingerRecord) => void): void;
  /** A picture of the package or of the avatar host; null where it cannot be had. */
  loadImage(path: string, done: Answer<Sheet | null>): void;
  /** The family of a font of the package; null where the client cannot load one here. */
  loadFont(path: string): string | null;
  /** Data of friends who play too, untrusted. */
  friends(keys: readonly string[], done: Answer<Result<unknown, ListFault>>): void;
  /** Lists the members of the group whose card was opened. */
  group(ref: GroupRef, keys: readonly string[], done: Answer<Result<unknown, ListFault>>): void;
  /** The player, untrusted; null where the platform does not say. */
  self(done: Answer<unknown>): void;
  /** Whether this client can send one friend a card from here. */
  readonly canShareTo: boolean;
  /** Sends a friend a card; must be called in a touch's end. Says whether it went out. */
  shareTo(openId: string, card: DirectedCard, done: Answer<boolean>): void;
}
