import { createListeners, type Listeners } from '../listeners.ts';
import type { LogPort, TouchPort, TouchRecord } from '../ports.ts';
import { hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** Logical pixels by the finger's identifier. */
type Down = Map<number, { readonly x: number; readonly y: number }>;

interface TouchEventLike {
  readonly changedTouches?: readonly WechatMinigame.Touch[];
}

const pass = (
  phase: TouchRecord['phase'],
  event: TouchEventLike,
  down: Down,
  touches: Listeners<TouchRecord>,
): void => {
  for (const { identifier: id, clientX: x, clientY: y } of event.changedTouches ?? []) {
    if (phase === 'start' || phase === 'move') down.set(id, { x, y });
    else down.delete(id);
    touches.tell({ phase, id, x, y });
  }
};

/** A system gesture may cancel without saying which finger: then all of them are up. */
const passCancel = (event: TouchEventLike, down: Down, touches: Listeners<TouchRecord>): void => {
  pass('cancel', event, down, touches);
  if ((event.changedTouches ?? []).length > 0) return;
  for (const [id, { x, y }] of [...down]) touches.tell({ phase: 'cancel', id, x, y });
  down.clear();
};

export const createWxTouch = (host: WxHost, log: LogPort): TouchPort => {
  const touches = createListeners<TouchRecord>('touch', log);
  const down: Down = new Map();
  hear(host, 'onTouchStart', log, () => host.onTouchStart?.((event) => pass('start', event, down, touches)));
  hear(host, 'onTouchMove', log, () => host.onTouchMove?.((event) => pass('move', event, down, touches)));
  hear(host, 'onTouchEnd', log, () => host.onTouchEnd?.((event) => pass('end', event, down, touches)));
  hear(host, 'onTouchCancel', log, () => host.onTouchCancel?.((event) => passCancel(event, down, touches)));
  return { onTouch: touches.add };
};
