import { type Check, line } from './check.ts';

/** How the platform shows what another domain draws: asked for without looking at any friend. */
export const friends: Check = {
  name: 'friends',
  run: async ({ platform }) => {
    const opened = platform.friends.open();
    if (!opened.ok) return [line('info', 'friends', `no layer: ${opened.error.code}`)];
    const own = opened.value.canvas === null;
    return [line('info', 'friends', own ? 'a layer of their own' : 'a canvas that the game draws')];
  },
};
