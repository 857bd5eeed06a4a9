import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';

/** Fails where the call was not made in the very moment a finger was lifted. */
export const needTouch = (context: Context): void => {
  if (!context.gesture) throw new CallFailure('require user interaction (only in touchend event)');
};
