import type { FaultPhone } from './fault-phone.ts';

/** The failure page: its button tries again, which helps once the host is right. Null: it does. */
export const wayOut = async (phone: FaultPhone): Promise<string | null> => {
  await phone.advance(500);
  await phone.clearFaults();
  if (!(await phone.confirm())) return 'the failure page has no button';
  return (await phone.until(/ready;/, 30_000)) === null ? 'trying again does not help' : null;
};
