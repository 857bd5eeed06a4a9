import { type FingerRecord, FingersDown, type HostTouchEvent } from '../../shared/fingers-down.ts';
import { createListeners } from '../listeners.ts';
import type { LifecyclePort, LogPort, TouchPort } from '../ports.ts';
import { hear, type Raw } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

export const createWxTouch = (host: WxHost, log: LogPort, { onHide }: LifecyclePort): TouchPort => {
  const touches = createListeners<FingerRecord>('touch', log);
  const fingers = new FingersDown(touches.tell);
  const heed = (phase: FingerRecord['phase']) => (event: Raw) => fingers.heed(phase, event as HostTouchEvent);
  hear(host, 'onTouchStart', log, heed('start'));
  hear(host, 'onTouchMove', log, heed('move'));
  hear(host, 'onTouchEnd', log, heed('end'));
  hear(host, 'onTouchCancel', log, heed('cancel'));
  onHide(() => fingers.keepOnly([]));
  return { onTouch: touches.add };
};
