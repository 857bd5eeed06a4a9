import { MODE_NAMES, type ModeName } from '../shared/mode-name.ts';

/** endless 自在 · daily 今日 (everyone's seed of the day) · sprint 一分钟 · challenge 应战 (a card's seed). */
export const MODES = MODE_NAMES;

export type Mode = ModeName;
