import type { Platform } from '../../../src/platform/ports.ts';
import type { Contract } from '../contract.ts';
import type { Hands } from '../hands.ts';
import { CONTRACTS } from '../suite.ts';
import { createRealmHands } from './realm-hands.ts';
import { type ContractResult, DONE, RESULT } from './wire.ts';

const run = async (contract: Contract, platform: Platform, hands: Hands): Promise<string | null> => {
  try {
    await contract(platform, hands);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
};

/** Every contract on a platform inside a phone but some; what came of each is a line on the console. */
export const runContracts = async (platform: Platform, without: readonly string[] = []): Promise<void> => {
  const hands = createRealmHands(platform);
  for (const name of Object.keys(CONTRACTS)) {
    if (without.includes(name)) continue;
    const result: ContractResult = { name, broken: await run(CONTRACTS[name] as Contract, platform, hands) };
    console.info(RESULT + JSON.stringify(result));
  }
  console.info(DONE);
};
