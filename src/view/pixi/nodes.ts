/** The scene graph for everything outside this folder: nothing else imports Pixi. */
import type { Container } from 'pixi.js';

export { Container as Group, Sprite as Picture } from 'pixi.js';

/** Whether nothing around it is hidden. */
export const isSeen = (node: Container): boolean => {
  for (let at: Container | null = node; at; at = at.parent) if (!at.visible) return false;
  return true;
};
