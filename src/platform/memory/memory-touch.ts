import { type FingerRecord, FingersDown } from '../../shared/fingers-down.ts';
import { createListeners } from '../listeners.ts';
import type { LifecyclePort, LogPort, TouchPort } from '../ports.ts';

export interface MemoryTouch {
  readonly port: TouchPort;
  touch(touch: FingerRecord): void;
  /** The finger is lifted, and nobody is told. */
  lose(id: number): void;
}

export const createMemoryTouch = (log: LogPort, { onHide }: LifecyclePort): MemoryTouch => {
  const touches = createListeners<FingerRecord>('touch', log);
  const fingers = new FingersDown(touches.tell);
  /** As a host counts them that is right about them. */
  const held = new Set<number>();
  onHide(() => fingers.keepOnly([]));
  return {
    port: { onTouch: touches.add },
    touch: (touch) => {
      if (touch.phase === 'start') held.add(touch.id);
      else if (touch.phase !== 'move') held.delete(touch.id);
      fingers.keepOnly([...held, touch.id]);
      fingers.change({ ...touch });
    },
    lose: (id) => void held.delete(id),
  };
};
