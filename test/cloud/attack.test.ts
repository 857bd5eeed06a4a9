import { expect, it } from 'vitest';
import { runAttacks } from '../../tools/attack/run-attacks.ts';
import { PROJECT } from '../../tools/build/project.ts';

it('attacks: every fifth of them is repelled by the built functions, and no honest player is refused', async () => {
  const succeeded: string[] = [];
  const { cases, honestRefused } = await runAttacks({
    functions: PROJECT.functions,
    honest: 20,
    every: 5,
    onCase: (name, repelled) => {
      if (!repelled) succeeded.push(name);
    },
  });
  expect(succeeded).toEqual([]);
  expect([cases > 10, honestRefused]).toEqual([true, 0]);
}, 240_000);
