import { clockContract } from './clock-contract.ts';
import { cloudContract } from './cloud-contract.ts';
import type { ContractSuite } from './contract.ts';
import { friendsContract } from './friends-contract.ts';
import { lifecycleContract } from './lifecycle-contract.ts';
import { outletsContract } from './outlets-contract.ts';
import { packageContract } from './package-contract.ts';
import { storageContract } from './storage-contract.ts';
import { lostEndContract, touchContract } from './touch-contract.ts';
import { windowContract } from './window-contract.ts';

/** Every promise the ports make, by name. Whatever calls itself a platform keeps all of them. */
export const CONTRACTS: ContractSuite = {
  ...storageContract,
  ...lifecycleContract,
  ...windowContract,
  ...touchContract,
  ...lostEndContract,
  ...clockContract,
  ...packageContract,
  ...outletsContract,
  ...cloudContract,
  ...friendsContract,
};
