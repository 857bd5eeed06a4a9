/**
 * Why the world's board does not take a run, as it is told. `late`: its day is not counted any more. `rules`: played under
 * earlier ones. `forged`: the cloud makes another score of it. `copied`: another player sent it before. `unread`: all else.
 */
export const REFUSALS = ['late', 'rules', 'forged', 'copied', 'unread'] as const;
export type RefusalKind = (typeof REFUSALS)[number];
