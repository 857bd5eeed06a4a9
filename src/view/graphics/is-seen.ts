import type { Group } from '#paint/graph.ts';

/** Whether nothing around it is hidden. */
export const isSeen = (node: Group): boolean => {
  for (let at: Group | null = node; at; at = at.parent) if (!at.visible) return false;
  return true;
};
