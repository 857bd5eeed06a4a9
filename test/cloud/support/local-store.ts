import type { Fields, Store, Transaction } from '../../../cloud/common/store.ts';
import { DatabaseError } from '../../../simulator/cloud/database/database-error.ts';
import type { Document } from '../../../simulator/cloud/database/ejson.ts';
import { find, modify, remove } from '../../../simulator/cloud/database/operations.ts';
import {
  type Session,
  Transaction as StoreTransaction,
  storeSession,
} from '../../../simulator/cloud/database/session.ts';
import { Store as DocumentStore } from '../../../simulator/cloud/database/store.ts';

const access = (session: Session): Pick<Transaction, 'get' | 'set'> => ({
  get: async (collection, id) => session.get(collection, id),
  set: async (collection, id, fields) => {
    const data = JSON.parse(JSON.stringify(fields)) as Document;
    modify(session, collection, { criteria: { _id: id }, data, merge: false, upsert: true, multi: false });
  },
});

/** The local cloud's database without the SDK between: for many calls in little time. */
export const createLocalStore = (documents = DocumentStore.open(null)): Store => {
  const session = storeSession(documents);
  const transaction = async <T>(work: (inside: Transaction) => Promise<T>): Promise<T> => {
    for (;;) {
      const inside = new StoreTransaction(documents);
      const result = await work({
        ...access(inside),
        remove: async (collection, id) => {
          remove(inside, collection, { _id: id }, true);
        },
      });
      try {
        inside.commit();
        return result;
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
      }
    }
  };
  return {
    ...access(session),
    find: async (collection, { where, anyOf, highest, limit }) =>
      find(session, collection, {
        criteria: {
          ...where,
          ...Object.fromEntries(
            Object.entries(anyOf ?? {}).map(([field, texts]) => [field, { $in: [...texts] }]),
          ),
        } as Document,
        limit,
        ...(highest === undefined ? {} : { order: { [highest]: -1 } }),
      }) as Fields[],
    findBelow: async (collection, field, value, limit) =>
      find(session, collection, { criteria: { [field]: { $lt: value } }, order: { [field]: 1 }, limit }),
    remove: async (collection, ids) => remove(session, collection, { _id: { $in: [...ids] } }, true),
    removeWhere: async (collection, where) => {
      remove(session, collection, where as Document, true);
    },
    transaction,
  };
};
