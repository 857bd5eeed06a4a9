import type { PointerInput } from '../protocol/realm-port.ts';
import type { TouchChange } from './phone-api.ts';
import type { Viewport } from './viewport.ts';

type Send = (change: TouchChange) => void;

/** Turns the page's mouse, pen and touch into touches with the small numbers phones give. */
export const watchPointers = (viewport: Viewport, send: Send): void => {
  const pointers = new Map<number, number>();
  const free = (): number => {
    const taken = new Set(pointers.values());
    let id = 0;
    while (taken.has(id)) id += 1;
    return id;
  };
  const forward = (phase: TouchChange['phase'], event: PointerEvent): void => {
    const id = pointers.get(event.pointerId);
    if (id !== undefined) send({ phase, id, ...viewport.toLogical(event.clientX, event.clientY) });
  };
  const area = viewport.touchArea;
  area.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    area.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, free());
    forward('start', event);
  });
  area.addEventListener('pointermove', (event) => forward('move', event));
  const lift = (phase: 'end' | 'cancel') => (event: PointerEvent) => {
    forward(phase, event);
    pointers.delete(event.pointerId);
  };
  area.addEventListener('pointerup', lift('end'));
  area.addEventListener('pointercancel', lift('cancel'));
  area.addEventListener('contextmenu', (event) => event.preventDefault());
};

type SendPointer = (input: PointerInput) => void;

/** Mouse, wheel and keys of the page, as a PC client has them beside the touches that it makes of the mouse. */
export const watchMouse = (viewport: Viewport, send: SendPointer): void => {
  const area = viewport.touchArea;
  const at = (event: MouseEvent) => viewport.toLogical(event.clientX, event.clientY);
  for (const kind of ['mousedown', 'mouseup'] as const)
    area.addEventListener(kind, (event) => send({ kind, ...at(event), button: event.button }));
  area.addEventListener('mousemove', (event) => {
    const { movementX, movementY } = event;
    send({ kind: 'mousemove', ...at(event), movementX, movementY });
  });
  area.addEventListener('wheel', (event) => {
    const { deltaX, deltaY } = event;
    send({ kind: 'wheel', ...at(event), deltaX, deltaY });
  });
  for (const kind of ['keydown', 'keyup'] as const)
    window.addEventListener(kind, ({ key, code }) => send({ kind, key, code }));
};
