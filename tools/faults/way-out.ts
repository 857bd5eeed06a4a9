import type { FaultPhone } from './fault-phone.ts';

/** Milliseconds of game time in which a start stands, once the host is right. */
const START_MS = 30_000;

/**
 * The failure page: its button tries again, which helps once the host is right; where it does not, for what was lost does not
 * come back to this sitting, the button of the second page restarts the game. Null: one of them does.
 */
export const wayOut = async (phone: FaultPhone): Promise<string | null> => {
  await phone.advance(500);
  await phone.clearFaults();
  for (let press = 0; press < 2; press++) {
    if (!(await phone.confirm())) return 'the failure page has no button';
    if ((await phone.until(/ready;/, START_MS)) !== null) return null;
  }
  return 'neither trying again nor a restart helps';
};
