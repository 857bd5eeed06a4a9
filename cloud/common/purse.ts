import type { Purse } from '../../src/shared/cloud-orders.ts';
import type { Fields } from './store.ts';

/** A player's purse as it is kept; nobody's is empty. */
export const purseOf = (found: Fields | null): Purse => ({
  delivered: Number(found?.delivered ?? 0),
  refunded: Number(found?.refunded ?? 0),
});
