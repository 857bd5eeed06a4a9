import type { Fields, Query, Store, Transaction } from './store.ts';

/** The part of the SDK's database that is used. */
interface SdkDocument {
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
  remove(): Promise<unknown>;
}

interface SdkQuery {
  where(criteria: object): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(count: number): SdkQuery;
  get(): Promise<{ data: unknown }>;
  remove(): Promise<unknown>;
}

interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument;
}

interface SdkCollections {
  collection(name: string): SdkCollection;
}

export interface SdkDatabase extends SdkCollections {
  readonly command: { lt(value: string): unknown; in(values: readonly string[]): unknown };
  runTransaction(work: (transaction: SdkCollections) => Promise<unknown>, retries: number): Promise<unknown>;
}

/** So often is a transaction begun anew when it met another; the SDK's own 3 are few for a shard at a busy minute. */
const TRIES = 12;
/** Milliseconds: longer from try to try, and by chance, so that those who met do not meet again. */
const FIRST_PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 200;

/** A conflict can come at any operation, and the SDK repeats only what it has a code for. */
const isConflict = (thrown: unknown): boolean => {
  const { code, errCode } = (thrown ?? {}) as { readonly code?: unknown; readonly errCode?: unknown };
  return /TRANSACTION|conflict|-501001/i.test(`${code} ${errCode} ${thrown}`);
};

const pause = (tried: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried));
  });

/** The whole of it again, a few times: what it read is read anew. */
const repeatedly = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let tried = 0; ; tried++) {
    try {
      return await run();
    } catch (thrown) {
      if (tried + 1 >= TRIES || !isConflict(thrown)) throw thrown;
    }
    await pause(tried);
  }
};

const withoutId = ({ _id, ...fields }: Fields): Fields => fields;

const readDocument = async (database: SdkCollections, collection: string, id: string) => {
  const { data } = await database.collection(collection).doc(id).get();
  return (data ?? null) as Fields | null;
};

const writeDocument = async (
  database: SdkCollections,
  collection: string,
  id: string,
  fields: Fields,
): Promise<void> => {
  await database
    .collection(collection)
    .doc(id)
    .set({ data: withoutId(fields) });
};

const documentsOf = (database: SdkCollections): Pick<Transaction, 'get' | 'set'> => ({
  get: (collection, id) => readDocument(database, collection, id),
  set: (collection, id, fields) => writeDocument(database, collection, id, fields),
});

const transactionOf = (database: SdkCollections): Transaction => ({
  ...documentsOf(database),
  remove: async (collection, id) => {
    await database.collection(collection).doc(id).remove();
  },
});

const find = async (database: SdkDatabase, collection: string, { where, anyOf, highest, limit }: Query) => {
  const lists = Object.entries(anyOf ?? {}).map(([field, texts]) => [field, database.command.in(texts)]);
  const all = database.collection(collection).where({ ...where, ...Object.fromEntries(lists) });
  const sorted = highest === undefined ? all : all.orderBy(highest, 'desc');
  return (await sorted.limit(limit).get()).data as readonly Fields[];
};

/** `database` of the SDK, made with `throwOnNotFound: false`. */
export const createWxStore = (database: SdkDatabase): Store => ({
  ...documentsOf(database),
  find: (collection, query) => find(database, collection, query),
  findBelow: async (collection, field, value, limit) => {
    const below = database.collection(collection).where({ [field]: database.command.lt(value) });
    return (await below.orderBy(field, 'asc').limit(limit).get()).data as readonly Fields[];
  },
  remove: async (collection, ids) => {
    if (ids.length === 0) return 0;
    await database
      .collection(collection)
      .where({ _id: database.command.in(ids) })
      .remove();
    return ids.length;
  },
  removeWhere: async (collection, where) => {
    await database.collection(collection).where(where).remove();
  },
  transaction: async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    repeatedly(async () => (await database.runTransaction((inside) => work(transactionOf(inside)), 0)) as T),
});
