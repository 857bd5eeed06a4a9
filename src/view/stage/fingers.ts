import type { TouchPoint } from './stage.ts';

/**
 * up: not down, as far as anybody knows. aiming: the newest of those that came down over the jar; its lift drops.
 * resting: it aimed until another came. pressing: it came down on a button, a scrubber, a list. spent: what it came down
 * on is gone, or was nothing.
 */
export type FingerState = 'up' | 'aiming' | 'resting' | 'pressing' | 'spent';

/** `outdone`: another finger aims now. `change`: another screen is shown. */
type FingerEvent = 'move' | 'end' | 'cancel' | 'outdone' | 'change';

/** `let-go`: no more aim. `pass`: on to what it presses; `withdraw`: the same, as cancelled. */
type Effect = 'nothing' | 'aim' | 'drop' | 'let-go' | 'pass' | 'withdraw';

type Row = Readonly<Record<FingerEvent, readonly [FingerState, Effect]>>;

const still = (state: FingerState): readonly [FingerState, Effect] => [state, 'nothing'];

/** What becomes of a finger, and what comes of it. How it begins is said by what it comes down on. */
export const FINGER_TABLE: Readonly<Record<FingerState, Row>> = {
  up: {
    move: still('up'),
    end: still('up'),
    cancel: still('up'),
    outdone: still('up'),
    change: still('up'),
  },
  aiming: {
    move: ['aiming', 'aim'],
    end: ['up', 'drop'],
    cancel: ['up', 'let-go'],
    outdone: ['resting', 'let-go'],
    change: ['spent', 'let-go'],
  },
  resting: {
    move: still('resting'),
    end: still('up'),
    cancel: still('up'),
    outdone: still('resting'),
    change: still('spent'),
  },
  pressing: {
    move: ['pressing', 'pass'],
    end: ['up', 'pass'],
    cancel: ['up', 'pass'],
    outdone: still('pressing'),
    change: ['spent', 'withdraw'],
  },
  spent: {
    move: still('spent'),
    end: still('up'),
    cancel: still('up'),
    outdone: still('spent'),
    change: still('spent'),
  },
};

/** The jar, as far as a finger reaches. */
export interface Aimed {
  /** Whether there is a run to be aimed in. */
  readonly ready: boolean;
  aim(touch: TouchPoint): void;
  drop(touch: TouchPoint): void;
  letGo(): void;
}

/** What lies over the jar. */
export interface Controls {
  /** A finger comes down. `pressing`: on one of them; `spent`: nothing is to come of it; null: on none. */
  land(touch: TouchPoint): 'pressing' | 'spent' | null;
  /** What a pressing finger does. True: nobody aims any more. */
  pass(touch: TouchPoint): boolean;
}

interface Finger {
  state: FingerState;
  at: TouchPoint;
}

/** All fingers that are down, and what each of them does. */
export class Fingers {
  private readonly aimed: Aimed;
  private readonly controls: Controls | null;
  private readonly fingers = new Map<number, Finger>();
  private screens = 0;

  constructor(aimed: Aimed, controls: Controls | null) {
    this.aimed = aimed;
    this.controls = controls;
  }

  touch(touch: TouchPoint): void {
    if (touch.phase === 'start') this.start(touch);
    else this.go(this.fingers.get(touch.id), touch.phase, touch);
  }

  /** Nobody aims any more: the run is another one, or a tool is in the hand. */
  outdo(): void {
    this.all('outdone');
  }

  /** Whatever is down came down before the screen that is shown now. */
  change(): void {
    this.screens += 1;
    this.all('change');
  }

  private all(event: 'outdone' | 'change'): void {
    for (const finger of this.fingers.values()) this.go(finger, event, finger.at);
  }

  /** One that is down already has lost its end. */
  private start(touch: TouchPoint): void {
    this.go(this.fingers.get(touch.id), 'cancel', touch);
    const state = this.land(touch);
    if (state === 'aiming') this.outdo();
    this.fingers.set(touch.id, { state, at: touch });
    if (state === 'aiming') this.aimed.aim(touch);
  }

  /** What it came down on may have led to another screen already. */
  private land(touch: TouchPoint): FingerState {
    const { screens } = this;
    const landed = this.controls?.land(touch) ?? (this.aimed.ready ? 'aiming' : 'spent');
    return screens === this.screens ? landed : 'spent';
  }

  private go(finger: Finger | undefined, event: FingerEvent, touch: TouchPoint): void {
    if (!finger) return;
    const [state, effect] = FINGER_TABLE[finger.state][event];
    finger.state = state;
    finger.at = touch;
    if (state === 'up') this.fingers.delete(touch.id);
    this.take(effect, touch);
  }

  private take(effect: Effect, touch: TouchPoint): void {
    if (effect === 'aim') this.aimed.aim(touch);
    else if (effect === 'drop') this.aimed.drop(touch);
    else if (effect === 'let-go') this.aimed.letGo();
    else if (effect === 'pass') this.pass(touch);
    else if (effect === 'withdraw') this.pass({ ...touch, phase: 'cancel' });
  }

  private pass(touch: TouchPoint): void {
    if (this.controls?.pass(touch)) this.outdo();
  }
}
