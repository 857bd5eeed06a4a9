type Drawer = Record<string, unknown>;

/** True while drawing goes to the screen; what is drawn into a texture may be kept for later frames. */
const drawsOnScreen = (target: Drawer): boolean => {
  const gl = target as unknown as WebGLRenderingContext;
  return typeof gl.bindFramebuffer !== 'function' || gl.getParameter(gl.FRAMEBUFFER_BINDING) === null;
};

/**
 * While it is closed, calls that draw on the screen do nothing; state, uploads and everything else go on. An advanced
 * clock closes it for the frames nobody will see: on software graphics they cost a hundred times the script.
 */
export class PaintGate {
  open = true;

  /** `names`: the context's drawing calls. */
  guard(target: Drawer, names: readonly string[]): void {
    for (const name of names) {
      const draw = target[name] as (...rest: unknown[]) => unknown;
      target[name] = (...rest: unknown[]): unknown =>
        this.open || !drawsOnScreen(target) ? draw.apply(target, rest) : undefined;
    }
  }
}
