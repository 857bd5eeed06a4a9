import { type FingerRecord, FingersDown, type HostTouchEvent } from '../../shared/fingers-down.ts';
import { createListeners } from '../listeners.ts';
import type { LifecyclePort, LogPort, TouchPort } from '../ports.ts';
import { hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

export const createWxTouch = (host: WxHost, log: LogPort, { onHide }: LifecyclePort): TouchPort => {
  const touches = createListeners<FingerRecord>('touch', log);
  const fingers = new FingersDown(touches.tell);
  const heed = (phase: FingerRecord['phase']) => (event: HostTouchEvent) => fingers.heed(phase, event);
  hear(host, 'onTouchStart', log, () => host.onTouchStart?.(heed('start')));
  hear(host, 'onTouchMove', log, () => host.onTouchMove?.(heed('move')));
  hear(host, 'onTouchEnd', log, () => host.onTouchEnd?.(heed('end')));
  hear(host, 'onTouchCancel', log, () => host.onTouchCancel?.(heed('cancel')));
  onHide(() => fingers.keepOnly([]));
  return { onTouch: touches.add };
};
