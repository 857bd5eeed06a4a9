const PATTERN = /^d[0-9a-z]{8,24}$/;

export const isDeviceId = (value: unknown): boolean => typeof value === 'string' && PATTERN.test(value);

const BASE = 36;
/** 36⁸: eight random characters, so that two devices set up in the same millisecond still differ. */
const RANDOM_SPAN = 2_821_109_907_456;

/** `now`: wall-clock milliseconds; `random`: 0 ≤ random < 1. The letter in front keeps it from being an array index. */
export const makeDeviceId = (now: number, random: number): string => {
  const time = Math.max(Math.floor(now), 0).toString(BASE).slice(-9).padStart(9, '0');
  const luck = Math.floor(random * RANDOM_SPAN)
    .toString(BASE)
    .padStart(8, '0');
  return `d${time}${luck}`;
};
