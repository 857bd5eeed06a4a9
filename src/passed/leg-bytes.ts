import { type BitReader, BitWriter, LEG_DROPS, LEG_TICKS, riceLength } from '../core/index.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import { LEG_ENDS, type LegDrop, type PassedLeg } from './passed-leg.ts';

/**
 * A leg in bits, highest first: player 32 · end 2 · number of drops 5 · Rice parameter 4, then for each drop: wait (Rice) ·
 * column 8, then points 20 · largest tier 4, zeros up to a whole byte.
 */
const MAX_PARAMETER = 15;
const POINT_BITS = 20;

/** More than a leg of twenty drops can bring: two moons are 5,000, times five at most. */
export const MAX_LEG_POINTS = (1 << POINT_BITS) - 1;

const bestParameter = (drops: readonly LegDrop[]): number => {
  const lengths = Array.from({ length: MAX_PARAMETER + 1 }, (_, k) =>
    drops.reduce((sum, { wait }) => sum + riceLength(wait, k), 0),
  );
  return lengths.indexOf(Math.min(...lengths));
};

export const legBytes = ({ player, drops, end, points, largest }: PassedLeg): readonly number[] => {
  const out = new BitWriter();
  const parameter = bestParameter(drops);
  out.bits(player, 32);
  out.bits(LEG_ENDS.indexOf(end), 2);
  out.bits(drops.length, 5);
  out.bits(parameter, 4);
  for (const { wait, column } of drops) {
    out.rice(wait, parameter);
    out.bits(column, 8);
  }
  out.bits(points, POINT_BITS);
  out.bits(largest, 4);
  return out.bytes;
};

const readDrops = (bits: BitReader, count: number, parameter: number): readonly LegDrop[] =>
  Array.from({ length: count }, () => ({ wait: bits.rice(parameter), column: bits.bits(8) }));

/** Null for what no leg can be. Whether it is spelled as we spell it is for the caller to see. */
export const readLeg = (bits: BitReader): PassedLeg | null => {
  const player = bits.bits(32);
  const end = LEG_ENDS[bits.bits(2)];
  const count = bits.bits(5);
  const drops = readDrops(bits, Math.min(count, LEG_DROPS), bits.bits(4));
  const leg = { player, drops, points: bits.bits(POINT_BITS), largest: bits.bits(4) };
  bits.toByte();
  const ticks = drops.reduce((sum, { wait }) => sum + wait, 0);
  const known = end !== undefined && count <= LEG_DROPS && ticks <= LEG_TICKS && leg.largest < TIERS;
  return known && !bits.short ? { ...leg, end } : null;
};
