/** A food of the season that comes to the table in the place of one tier: it looks different and plays the same. */
export interface Guest {
  /** Its picture is `guests/<id>`, its texts are `guest.<id>` and `guest.<id>.lore`. */
  readonly id: string;
  readonly tier: number;
}

/** By solar term, minor cold first: early in January. */
export const GUESTS = [
  { id: 'eight-treasures', tier: 2 },
  { id: 'laba', tier: 6 },
  { id: 'radish', tier: 4 },
  { id: 'pea', tier: 5 },
  { id: 'pear', tier: 5 },
  { id: 'sun-cake', tier: 7 },
  { id: 'qingtuan', tier: 6 },
  { id: 'tea-egg', tier: 2 },
  { id: 'dyed-egg', tier: 4 },
  { id: 'loquat', tier: 5 },
  { id: 'green-plum', tier: 5 },
  { id: 'lychee', tier: 6 },
  { id: 'lotus-pod', tier: 7 },
  { id: 'watermelon', tier: 6 },
  { id: 'peach', tier: 8 },
  { id: 'grape', tier: 3 },
  { id: 'pomegranate', tier: 6 },
  { id: 'crab', tier: 4 },
  { id: 'hawthorn', tier: 6 },
  { id: 'persimmon', tier: 5 },
  { id: 'chestnut', tier: 6 },
  { id: 'yam-ball', tier: 4 },
  { id: 'mandarin', tier: 5 },
  { id: 'pink-tangyuan', tier: 7 },
] as const satisfies readonly Guest[];

export type GuestId = (typeof GUESTS)[number]['id'];
