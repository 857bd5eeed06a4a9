import type { Plane } from './plane.ts';

/** Every constant of the solver. They decide the outcome to the last bit: none may depend on the device. */
export interface RoundOptions {
  readonly planes: readonly Plane[];
  /** Sub-steps a tick. */
  readonly subSteps: number;
  /** Stiffness of a contact in Hz; at most half the rate of sub-steps. */
  readonly contactHertz: number;
  /** Damping ratio of a contact: 10 stops without a bounce. */
  readonly contactDamping: number;
  /** Resistance to rolling, as friction is to sliding: the share of the normal force that brakes a roll. */
  readonly rolling: number;
  /** Fastest parting of overlapping surfaces, units a tick. */
  readonly pushSpeed: number;
  /** Overlap that is left alone, units; keeps resting contacts touching. */
  readonly slop: number;
  /** Surfaces nearer than this count as touching, units. */
  readonly touchGap: number;
  /** Contacts are looked for this far beyond the surface, units; speed is added to it. */
  readonly margin: number;
  /** Meeting slower than this never bounces, units a tick. */
  readonly bounceSpeed: number;
  /** A disc that stays within this distance, units … */
  readonly calmDistance: number;
  /** … for this many ticks falls asleep. */
  readonly calmTicks: number;
}
