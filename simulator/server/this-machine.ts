import { networkInterfaces } from 'node:os';

/** Whether an address, or the name `localhost`, is this machine's own. */
export const isThisMachine = (address: string): boolean => {
  if (address === 'localhost' || address.startsWith('127.') || address === '::1') return true;
  return Object.values(networkInterfaces()).some((all) => all?.some((it) => it.address === address));
};
