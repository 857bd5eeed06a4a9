import { type Node, UITransform, Vec3 } from 'cc';

/** A node's UITransform as a window. Lengths in units of the design resolution, which are the game's points. */
export interface NodeBox {
  width(): number;
  height(): number;
  /** From the engine's place (lower left corner of the screen, y up) to the box's (upper left corner, y down). */
  toLocal(x: number, y: number): { readonly x: number; readonly y: number };
}

export const createNodeBox = (node: Node): NodeBox => {
  const box = (): UITransform | null => node.getComponent(UITransform);
  const world = new Vec3();
  const local = new Vec3();
  return {
    width: () => box()?.width ?? 0,
    height: () => box()?.height ?? 0,
    toLocal: (x, y) => {
      const transform = box();
      if (!transform) return { x, y };
      world.set(x, y, 0);
      transform.convertToNodeSpaceAR(world, local);
      return {
        x: local.x + transform.width * transform.anchorX,
        y: transform.height * (1 - transform.anchorY) - local.y,
      };
    },
  };
};
