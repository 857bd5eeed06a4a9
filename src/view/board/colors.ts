/** The colour each tier throws off when it merges: its own, lit. */
export const TIER_LIGHT: readonly number[] = [
  0xe8bd7c, 0xe2707a, 0xf0d2a8, 0xdc6a5c, 0xfff3e2, 0xffcf6a, 0xe0a25a, 0xffe9d2, 0xdfe08a, 0xff8a5a,
  0xfff3c4,
];

export const GOLD = 0xffd77a;
export const CREAM = 0xfff3dc;
export const LANTERN = 0xffa238;
export const SILK = 0xe0483e;
