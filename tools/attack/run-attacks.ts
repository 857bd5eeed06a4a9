import { shippedRules } from '../shipped-rules.ts';
import { ATTACKS } from './attacks.ts';
import { BOARD_ATTACKS } from './board-attacks.ts';
import { playHonestly } from './honest.ts';
import { HonestBoards } from './honest-boards.ts';
import { JAR_ATTACKS } from './jar-attacks.ts';
import { JAR_BOARD_ATTACKS } from './jar-board-attacks.ts';
import { LANTERN_ATTACKS } from './lantern-attacks.ts';
import { World } from './world.ts';

export interface AttackOptions {
  /** Folder of the built functions. */
  readonly functions: string;
  readonly honest: number;
  /** The number of the first honest player: what they play follows from it. */
  readonly honestFrom?: number;
  /** Only every so many-th attack; null for none. */
  readonly every: number | null;
  readonly onCase: (name: string, repelled: boolean) => void;
  /** After each honest player: how many there were, and what was refused or shown wrongly. */
  readonly onHonest?: (players: number, refused: number) => void;
}

export interface AttackResult {
  readonly cases: number;
  readonly repelled: number;
  readonly honest: number;
  readonly honestRefused: number;
}

/** Every attack by name, and then players who do nothing wrong. */
export const runAttacks = async ({
  functions,
  honest,
  honestFrom = 0,
  every,
  onCase,
  onHonest,
}: AttackOptions): Promise<AttackResult> => {
  const world = await World.start(functions, shippedRules());
  const all =
    every === null
      ? []
      : [...ATTACKS, ...BOARD_ATTACKS, ...JAR_ATTACKS, ...JAR_BOARD_ATTACKS, ...LANTERN_ATTACKS];
  const attacks = all.filter((_, at) => at % Number(every) === 0);
  let repelled = 0;
  let honestRefused = 0;
  try {
    for (const attack of attacks) {
      const stood = await attack.run(world);
      onCase(attack.name, stood);
      if (stood) repelled += 1;
    }
    const boards = new HonestBoards(world);
    for (let played = 0; played < honest; played += 1) {
      const { faults, hosted } = await playHonestly(world, honestFrom + played);
      honestRefused += faults + boards.add(hosted);
      onHonest?.(played + 1, honestRefused);
    }
    honestRefused += boards.close();
  } finally {
    await world.close();
  }
  return { cases: attacks.length, repelled, honest, honestRefused };
};
