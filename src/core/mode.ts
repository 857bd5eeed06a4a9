/** endless 自在 · daily 今日 (everyone's seed of the day) · sprint 一分钟 · challenge 应战 (a card's seed). */
export const MODES = ['endless', 'daily', 'sprint', 'challenge'] as const;

export type Mode = (typeof MODES)[number];

export const isMode = (value: unknown): value is Mode => MODES.includes(value as Mode);
