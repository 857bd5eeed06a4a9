import { shippedRules } from '../load/make-run.ts';
import { ATTACKS } from './attacks.ts';
import { playHonestly } from './honest.ts';
import { World } from './world.ts';

export interface AttackOptions {
  /** Folder of the built functions. */
  readonly functions: string;
  readonly honest: number;
  /** Only every so many-th attack. */
  readonly every: number;
  readonly onCase: (name: string, repelled: boolean) => void;
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
}: AttackOptions): Promise<AttackResult> => {
  const world = await World.start(functions, shippedRules());
  const attacks = ATTACKS.filter((_, at) => at % every === 0);
  let repelled = 0;
  let honestRefused = 0;
  try {
    for (const attack of attacks) {
      const stood = await attack.run(world);
      onCase(attack.name, stood);
      if (stood) repelled += 1;
    }
    for (let player = 0; player < honest; player += 1) honestRefused += await playHonestly(world, player);
  } finally {
    await world.close();
  }
  return { cases: attacks.length, repelled, honest, honestRefused };
};
