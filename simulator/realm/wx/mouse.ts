import type { Context } from '../context.ts';

/** The mouse of a PC client. Its picture and its lock are the client's; the page's own pointer stays as it is. */
export const mousePlugin = ({ signals }: Context) => {
  let locked = false;
  return {
    onMouseDown: signals.mouseDown.add,
    offMouseDown: signals.mouseDown.remove,
    onMouseUp: signals.mouseUp.add,
    offMouseUp: signals.mouseUp.remove,
    onMouseMove: signals.mouseMove.add,
    offMouseMove: signals.mouseMove.remove,
    requestPointerLock: (): void => {
      locked = true;
    },
    exitPointerLock: (): void => {
      locked = false;
    },
    isPointerLocked: () => locked,
    setCursor: (path: string) => typeof path === 'string' && path !== '',
  } satisfies Partial<WechatMinigame.Wx>;
};
