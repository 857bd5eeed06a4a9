/** Twelve legs, one's own among them. */
export const LEGS = Array.from({ length: 12 }, (_, at) => ({
  name: { adjective: at, food: (at * 5) % 11 },
  own: at % 3 === 0,
  points: at === 4 ? 25_432 : 1_234,
  largest: at % 11,
  status: 'holds' as const,
}));
export const BROKEN_LEGS = LEGS.slice(0, 4).map((leg, at) =>
  at === 2 ? { ...leg, status: 'broken' as const } : at > 2 ? { ...leg, status: 'unknown' as const } : leg,
);
/** A jar with the longest numbers there are. */
export const SAMPLE_JAR = {
  legs: LEGS,
  points: 123_456,
  standing: 'turn',
  forked: false,
  heap: () => null,
} as const;
const STANDINGS = ['turn', 'left', 'sent', 'overflow', 'reunion', 'full', 'older'] as const;
/** A jar of each standing. */
export const JARS = STANDINGS.map((standing, at) => ({
  name: { adjective: at, food: at },
  own: false,
  legs: 12,
  points: 123_456,
  standing,
  forked: at === 1,
}));
