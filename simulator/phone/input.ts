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
