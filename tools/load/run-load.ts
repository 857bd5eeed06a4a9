import { Cloud } from '../../simulator/cloud/cloud.ts';
import { chinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { shippedRules } from '../shipped-rules.ts';
import { type Audit, audit } from './audit.ts';
import { Line } from './phone.ts';
import { type Books, openBooks, Player } from './player.ts';

export interface LoadOptions {
  /** Folder of the built functions. */
  readonly functions: string;
  /** Where the database is kept; null for memory. */
  readonly data: string | null;
  readonly players: number;
  /** Players who are busy at the same moment. */
  readonly atOnce: number;
}

export interface LoadResult extends Audit {
  readonly books: Books;
  readonly line: Line;
  readonly seconds: number;
  /** Database operations of one call, by function. */
  readonly operations: ReadonlyMap<string, number>;
}

/** Every twentieth call fails, and every twentieth answer is lost on its way back. */
const FAULTS = { failBefore: 0.05, loseAnswer: 0.05, timeout: 20_000 };

/** Noon in China, so that the load does not meet midnight. */
const NOON = Date.UTC(2026, 8, 25, 4);

const all = async (players: readonly Player[], atOnce: number): Promise<void> => {
  const waiting = [...players];
  const work = async (): Promise<void> => {
    for (let player = waiting.shift(); player; player = waiting.shift()) await player.play();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

const perCall = (cloud: Cloud, line: Line): Map<string, number> => {
  const calls = new Map<string, number>();
  for (const { name } of line.times) calls.set(name, (calls.get(name) ?? 0) + 1);
  return new Map(
    [...cloud.operations].map(([name, { reads, writes }]) => [
      name,
      (reads + writes) / (calls.get(name) ?? 1),
    ]),
  );
};

/** Lets so many players loose on a cloud of this machine, and holds what is left in it against their books. */
export const runLoad = async ({ functions, data, players, atOnce }: LoadOptions): Promise<LoadResult> => {
  const cloud = await Cloud.start({ functions, data, wipe: true, switches: FAULTS, now: () => NOON });
  try {
    const rules = shippedRules();
    const today = chinaDate(NOON);
    const line = new Line(cloud);
    const books = openBooks();
    const world = { rules, today, line, books };
    const everybody = Array.from({ length: players }, (_, number) => new Player(number, world));
    const began = performance.now();
    await all(
      everybody.filter(({ offline }) => !offline),
      atOnce,
    );
    await all(
      everybody.filter(({ offline }) => offline),
      atOnce,
    );
    const seconds = (performance.now() - began) / 1000;
    const found = audit(cloud, books, rules, makeChinaDate(today));
    return { ...found, books, line, seconds, operations: perCall(cloud, line) };
  } finally {
    await cloud.close();
  }
};
