import { DatabaseError } from './database-error.ts';
import type { Document } from './ejson.ts';
import type { Change } from './journal-lines.ts';
import type { Store } from './store.ts';

/** Where an operation reads and writes: the store itself, or a transaction's view of it. */
export interface Session {
  get(collection: string, id: string): Document | null;
  documents(collection: string): Document[];
  write(change: Change): void;
}

export const storeSession = (store: Store): Session => ({
  get: (collection, id) => store.get(collection, id),
  documents: (collection) => store.documents(collection),
  write: (change) => store.commit([change]),
});

const keyOf = (collection: string, id: string): string => `${collection}\0${id}`;

/** Sees the store as it was when each document was first touched; nobody sees its changes before the commit. */
export class Transaction implements Session {
  private readonly store: Store;
  private readonly seen = new Map<string, number>();
  private readonly changes = new Map<string, Change>();

  constructor(store: Store) {
    this.store = store;
  }

  get(collection: string, id: string): Document | null {
    const key = keyOf(collection, id);
    const change = this.changes.get(key);
    if (change) return change.document;
    this.look(collection, id);
    return this.store.get(collection, id);
  }

  documents(): Document[] {
    throw new DatabaseError('INVALID_PARAM', 'a transaction works on documents by their _id');
  }

  write(change: Change): void {
    this.look(change.collection, change.id);
    this.changes.set(keyOf(change.collection, change.id), change);
  }

  /** All changes or none: none when anybody else changed a document that was looked at. */
  commit(): void {
    for (const [key, version] of this.seen) {
      const [collection, id] = key.split('\0') as [string, string];
      if (this.store.versionOf(collection, id) !== version) {
        throw new DatabaseError('DATABASE_TRANSACTION_CONFLICT', `${collection}/${id} was changed meanwhile`);
      }
    }
    this.store.commit([...this.changes.values()]);
  }

  private look(collection: string, id: string): void {
    const key = keyOf(collection, id);
    if (!this.seen.has(key)) this.seen.set(key, this.store.versionOf(collection, id));
  }
}
