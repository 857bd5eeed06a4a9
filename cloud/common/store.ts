import type { CollectionName } from './collections.ts';

/** A document as the handlers see it: untyped fields, read with care even though only functions write them. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Query {
  /** Fields that must be equal. */
  readonly where: Fields;
  /** Fields that hold lists, and texts of which at least one must be in them. */
  readonly anyOf?: Readonly<Record<string, readonly string[]>>;
  /** The field to sort by, highest first. */
  readonly highest?: string;
  readonly limit: number;
}

/** All or nothing; run again from its start when another one got in between. */
export interface Transaction {
  get(collection: CollectionName, id: string): Promise<Fields | null>;
  set(collection: CollectionName, id: string, fields: Fields): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

/** What the handlers need of a document database. */
export interface Store {
  get(collection: CollectionName, id: string): Promise<Fields | null>;
  set(collection: CollectionName, id: string, fields: Fields): Promise<void>;
  find(collection: CollectionName, query: Query): Promise<readonly Fields[]>;
  /** Up to `limit` documents whose `field` is less than a value, lowest first. */
  findBelow(
    collection: CollectionName,
    field: string,
    value: string,
    limit: number,
  ): Promise<readonly Fields[]>;
  /** How many there were. */
  remove(collection: CollectionName, ids: readonly string[]): Promise<number>;
  removeWhere(collection: CollectionName, where: Fields): Promise<void>;
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}
