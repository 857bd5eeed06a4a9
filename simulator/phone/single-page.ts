import { element } from '../dom/element.ts';
import type { TextStore } from '../protocol/realm-port.ts';

/** Opened from Moments: the game as a page, with a bar that leads to the game itself. */
export const SINGLE_PAGE = 1154;
/** The game itself, opened from that page. base-ability/scene. */
export const FROM_SINGLE_PAGE = 1155;

/** Storage of such a page is not the player's. */
export const memoryStore = (): TextStore => {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    delete: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
};

export const singlePageBar = (open: () => void): HTMLElement => {
  const go = element('button', 'shell-back', '前往小游戏');
  go.addEventListener('click', open);
  return element(
    'footer',
    'shell-bar single-page',
    element('i', 'mini-moon'),
    element('p', '', '朋友圈'),
    go,
  );
};
