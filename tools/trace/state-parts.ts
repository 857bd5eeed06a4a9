import { Bag } from '../../src/core/bag.ts';
import { Clock } from '../../src/core/clock.ts';
import { createRun, type Rules, type Run } from '../../src/core/index.ts';
import { Jar } from '../../src/core/jar.ts';
import { Rng } from '../../src/core/rng.ts';
import { StateHash } from '../../src/core/state-hash.ts';
import type { StateIo } from '../../src/core/state-io.ts';
import { StateWriter } from '../../src/core/state-numbers.ts';
import { Toolbox } from '../../src/core/toolbox.ts';

/**
 * What a state is made of. `rules`: score, held and next piece, danger, clock and tools. `bag`: what is left in it, and its
 * random numbers. `bodies`: every piece, and whether it is at rest. `contacts`: who touches whom, and with what impulse.
 */
export const STATE_PARTS = ['rules', 'bag', 'bodies', 'contacts'] as const;
export type StatePart = (typeof STATE_PARTS)[number];

/** How many numbers of a snapshot each thing takes, in the order in which the core walks its state. */
export interface SnapshotLayout {
  /** Before the bag, in the bag, and from there to the jar. */
  readonly head: number;
  readonly bag: number;
  readonly tail: number;
  /** One piece, with what the physics knows of it. */
  readonly piece: number;
}

const sizeOf = (thing: { visit(io: StateIo): void }): number => {
  const writer = new StateWriter();
  thing.visit(writer);
  return writer.numbers.length;
};

const START = { x: 99, y: 99, velocityX: 0, velocityY: 0, angle: 0, spin: 0, radius: 9 };

/** Measured on the core's own things, so that it goes along with them. */
export const layoutOf = (rules: Rules): SnapshotLayout => {
  const jar = new Jar(rules);
  const empty = sizeOf(jar);
  const bag = sizeOf(new Bag(rules.bag, new Rng(0, 0)));
  const tail =
    sizeOf(new Clock(rules.sprint, 'endless')) + sizeOf(new Toolbox(rules.tools, 'endless', 0, jar));
  const all = createRun({ rules, mode: 'endless', seed: 0 }).snapshot().length;
  jar.add(0, START);
  return { head: all - bag - tail - empty, bag, tail, piece: sizeOf(jar) - empty };
};

/** The last piece's number, and how many there are. */
const JAR_HEAD = 2;

const numbersOf = (run: Run, { head, bag, tail, piece }: SnapshotLayout): Record<StatePart, number[]> => {
  const numbers = run.snapshot();
  const jar = head + bag + tail;
  const contacts = jar + JAR_HEAD + run.view.pieces.length * piece;
  return {
    rules: [...numbers.slice(0, head), ...numbers.slice(head + bag, jar)],
    bag: numbers.slice(head, head + bag),
    bodies: numbers.slice(jar, contacts),
    contacts: numbers.slice(contacts),
  };
};

/** 32 of the hash's bits are enough to tell two traces apart. */
const hashOf = (numbers: readonly number[]): string => {
  const hash = new StateHash();
  for (const number of numbers) hash.number(number);
  return hash.digest().slice(8);
};

/** The hash of each part, in the order of their names. */
export const partHashes = (run: Run, layout: SnapshotLayout): readonly string[] => {
  const numbers = numbersOf(run, layout);
  return STATE_PARTS.map((part) => hashOf(numbers[part]));
};
