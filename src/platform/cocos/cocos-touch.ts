import { type EventTouch, Node } from 'cc';
import { type FingerRecord, FingersDown } from '../../shared/fingers-down.ts';
import { createListeners } from '../listeners.ts';
import type { Platform, TouchPort } from '../ports.ts';
import type { NodeBox } from './node-box.ts';

const PHASES = [
  [Node.EventType.TOUCH_START, 'start'],
  [Node.EventType.TOUCH_MOVE, 'move'],
  [Node.EventType.TOUCH_END, 'end'],
  // Also told of a finger that is lifted outside the node.
  [Node.EventType.TOUCH_CANCEL, 'cancel'],
] as const;

export interface CocosTouch {
  readonly port: TouchPort;
  stop(): void;
}

/** Fingers on the node. The engine's events are used again, so that each is copied at once. */
export const createCocosTouch = (
  node: Node,
  box: NodeBox,
  { log, lifecycle }: Pick<Platform, 'log' | 'lifecycle'>,
): CocosTouch => {
  const touches = createListeners<FingerRecord>('touch', log);
  const fingers = new FingersDown(touches.tell);
  const unhear = lifecycle.onHide(() => fingers.keepOnly([]));
  const registered = PHASES.map(([type, phase]) => {
    const pass = (event: EventTouch): void => {
      const at = event.getUILocation();
      fingers.change({ phase, id: event.getID() ?? 0, ...box.toLocal(at.x, at.y) });
    };
    node.on(type, pass);
    return () => node.off(type, pass);
  });
  return {
    port: { onTouch: touches.add },
    stop: () => {
      unhear();
      for (const unregister of registered) unregister();
    },
  };
};
