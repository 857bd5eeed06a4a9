import type { PointerInput, TouchInput, TouchPhase } from '../../protocol/realm-port.ts';
import type { Context } from '../context.ts';
import type { Signals } from '../signals.ts';

type Event = WechatMinigame.OnTouchStartListenerResult;

type ToldPhase = Exclude<TouchPhase, 'lost'>;

const SIGNAL: Record<ToldPhase, 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'> = {
  start: 'touchStart',
  move: 'touchMove',
  end: 'touchEnd',
  cancel: 'touchCancel',
};

const touchOf = ({ id, x, y }: TouchInput): WechatMinigame.Touch => ({
  identifier: id,
  clientX: x,
  clientY: y,
  pageX: x,
  pageY: y,
  force: 0,
});

/** Touches on the screen and the events they make: plain objects, new for every event. */
export class TouchInputs {
  readonly #context: Context;
  readonly #down = new Map<number, TouchInput>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Changes that happened together, of one phase. */
  change(inputs: readonly TouchInput[]): void {
    const phase = inputs[0]?.phase;
    if (phase === undefined) return;
    const known = inputs.filter((input) => phase === 'start' || this.#down.has(input.id));
    if (known.length === 0) return;
    for (const input of known) this.#place(input);
    if (phase === 'lost') return;
    this.#emit(phase, {
      touches: [...this.#down.values()].map(touchOf),
      changedTouches: known.map(touchOf),
      timeStamp: this.#context.clock.elapsed(),
    });
  }

  /** The system takes the touch away: a gesture of its own, a call, the background. */
  cancelAll(): void {
    this.change([...this.#down.values()].map((input) => ({ ...input, phase: 'cancel' })));
  }

  #place(input: TouchInput): void {
    if (input.phase === 'start' || input.phase === 'move') this.#down.set(input.id, input);
    else this.#down.delete(input.id);
  }

  #emit(phase: ToldPhase, event: Event): void {
    this.#context.gesture = phase === 'end';
    this.#context.signals[SIGNAL[phase]].emit(event);
    this.#context.gesture = false;
  }
}

/** Mouse, wheel and keys: PC only. */
export const pointerEvent = (context: Context, input: PointerInput): void => {
  const timeStamp = context.clock.elapsed();
  if (input.kind === 'wheel') {
    const { x, y, deltaX, deltaY } = input;
    context.signals.wheel.emit({ x, y, deltaX, deltaY, deltaZ: 0, timeStamp });
    return;
  }
  if (input.kind === 'mousemove') {
    const { kind: _kind, ...moved } = input;
    context.signals.mouseMove.emit({ ...moved, timeStamp });
    return;
  }
  if ('button' in input) {
    const { x, y, button } = input;
    const pressed = input.kind === 'mousedown' ? context.signals.mouseDown : context.signals.mouseUp;
    pressed.emit({ x, y, button, timeStamp });
    return;
  }
  const signal = input.kind === 'keydown' ? context.signals.keyDown : context.signals.keyUp;
  signal.emit({ key: input.key, code: input.code, timeStamp });
};

export const touchPlugin = ({
  touchStart,
  touchMove,
  touchEnd,
  touchCancel,
  wheel,
  keyDown,
  keyUp,
}: Signals) =>
  ({
    onTouchStart: touchStart.add,
    offTouchStart: touchStart.remove,
    onTouchMove: touchMove.add,
    offTouchMove: touchMove.remove,
    onTouchEnd: touchEnd.add,
    offTouchEnd: touchEnd.remove,
    onTouchCancel: touchCancel.add,
    offTouchCancel: touchCancel.remove,
    onWheel: wheel.add,
    offWheel: wheel.remove,
    onKeyDown: keyDown.add,
    offKeyDown: keyDown.remove,
    onKeyUp: keyUp.add,
    offKeyUp: keyUp.remove,
  }) satisfies Partial<WechatMinigame.Wx>;
