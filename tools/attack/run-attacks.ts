import { shippedRules } from '../load/make-run.ts';
import { ATTACKS } from './attacks.ts';
import { BOARD_ATTACKS } from './board-attacks.ts';
import { playHonestly } from './honest.ts';
import { HonestBoards } from './honest-boards.ts';
import { JAR_ATTACKS } from './jar-attacks.ts';
import { World } from './world.ts';

export interface AttackOptions {
  /** Folder of the built functions. */
  readonly functions: string;
  readonly honest: number;
  /** Only every so many-th attack. */
  readonly every: number;
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
  every,
  onCase,
  onHonest,
}: AttackOptions): Promise<AttackResult> => {
  const world = await World.start(functions, shippedRules());
  const attacks = [...ATTACKS, ...BOARD_ATTACKS, ...JAR_ATTACKS].filter((_, at) => at % every === 0);
  let repelled = 0;
  let honestRefused = 0;
  try {
    for (const attack of attacks) {
      const stood = await attack.run(world);
      onCase(attack.name, stood);
      if (stood) repelled += 1;
    }
    const boards = new HonestBoards(world);
    for (let player = 0; player < honest; player += 1) {
      const { faults, hosted } = await playHonestly(world, player);
      honestRefused += faults + boards.add(hosted);
      onHonest?.(player + 1, honestRefused);
    }
    honestRefused += boards.close();
  } finally {
    await world.close();
  }
  return { cases: attacks.length, repelled, honest, honestRefused };
};
