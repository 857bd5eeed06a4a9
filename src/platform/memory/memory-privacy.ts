import { ok } from '../../shared/result.ts';
import type { PrivacyPort } from '../ports.ts';

export interface MemoryPrivacy {
  readonly port: PrivacyPort;
  /** How often the contract was opened. */
  readonly opened: () => number;
}

export const createMemoryPrivacy = (): MemoryPrivacy => {
  let opened = 0;
  return {
    port: {
      able: true,
      openContract: async () => {
        opened += 1;
        return ok(undefined);
      },
    },
    opened: () => opened,
  };
};
