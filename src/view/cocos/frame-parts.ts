import type { Group } from './graph.ts';

/** What is written anew before every frame that shows it. */
export interface FramePart {
  readonly node: Group;
  flush(): void;
}

/** The parts of all scenes: they are made before they hang in one. */
const parts = new Set<FramePart>();

export const joinFrame = (part: FramePart): void => {
  parts.add(part);
};

export const rootOf = (node: Group): Group => {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
};

/**
 * Writes the parts that hang in this scene. Those of a scene that was taken down for another language are in none, and
 * one whose node the engine has destroyed leaves the list: writing to it would crash the frame.
 */
export const flushFrame = (scene: Group): void => {
  for (const part of parts) {
    if (!part.node.node.isValid) parts.delete(part);
    else if (rootOf(part.node) === scene) part.flush();
  }
};
