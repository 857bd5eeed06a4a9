import { randomUUID } from 'node:crypto';
import { DatabaseError } from '../database/database-error.ts';
import { type Document, fromEjson, makeEjson, parseEjson } from '../database/ejson.ts';
import { aggregate, count, find, insert, modify, remove } from '../database/operations.ts';
import { type Session, storeSession, Transaction } from '../database/session.ts';
import type { Store } from '../database/store.ts';

/** The body of a request, as the SDK sends it. */
export type Parameters = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const ejson = (value: unknown): Document =>
  typeof value === 'string' && value !== '' ? (parseEjson(value) as Document) : {};

const optional = <T>(name: string, value: T | undefined): Record<string, T> =>
  value === undefined ? {} : { [name]: value };

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

type Action = (session: Session, collection: string, parameters: Parameters) => object;

const getDocument: Action = (session, collection, { query, order, projection, offset, limit }) => {
  const list = find(session, collection, {
    criteria: ejson(query),
    ...(order === undefined ? {} : { order: ejson(order) as Record<string, 1 | -1> }),
    ...(projection === undefined ? {} : { projection: ejson(projection) }),
    ...optional('offset', number(offset)),
    ...optional('limit', number(limit)),
  });
  return { list: list.map(makeEjson), limit: number(limit) ?? list.length, offset: number(offset) ?? 0 };
};

const insertDocument: Action = (session, collection, { data }) => {
  const list = Array.isArray(data) ? data : [data];
  return { insertedIds: list.map((document) => insert(session, collection, ejson(document))) };
};

const modifyDocument: Action = (session, collection, { query, data, merge, upsert, multi }) => {
  const { updated, upserted } = modify(session, collection, {
    criteria: ejson(query),
    data: ejson(data),
    merge: merge === true,
    upsert: upsert === true,
    multi: multi === true,
  });
  return { updated, upsert_id: upserted };
};

const modifyAndReturn: Action = (session, collection, { query, data }) => {
  const what = { criteria: ejson(query), data: ejson(data), merge: true, upsert: false, multi: false };
  const { updated, last } = modify(session, collection, what);
  return { updated, doc: last === null ? null : makeEjson(last) };
};

const removeDocument: Action = (session, collection, { query, multi }) => ({
  deleted: remove(session, collection, ejson(query), multi === true),
});

const calculate: Action = (session, collection, { query }) => ({
  total: count(session, collection, ejson(query)),
});

const aggregateDocuments: Action = (session, collection, { stages }) => {
  const list = (stages as { stageKey: string; stageValue: string }[]).map(({ stageKey, stageValue }) => ({
    [stageKey]: fromEjson(JSON.parse(stageValue)),
  }));
  return { list: aggregate(session, collection, list).map(makeEjson) };
};

const ACTIONS: Readonly<Record<string, Action>> = {
  'database.addCollection': () => ({}),
  'database.getDocument': getDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': removeDocument,
  'database.calculateDocument': calculate,
  'database.aggregateDocuments': aggregateDocuments,
};

const READS = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'];

/** How many operations were done since the start. The beginning and the end of a transaction are not counted. */
export interface OperationCount {
  reads: number;
  writes: number;
}

/** Where in a transaction a conflict can come. */
export type ConflictPoint = 'get' | 'set' | 'commit';

/** Says whether this one is to be met by a conflict. */
export type Conflicts = (at: ConflictPoint) => boolean;

/** The database as the SDK speaks to it. */
export class DatabaseActions {
  private readonly counts = new Map<string, OperationCount>();
  private readonly store: Store;
  private readonly transactions = new Map<string, Transaction>();

  private readonly conflicts: Conflicts;

  constructor(store: Store, conflicts: Conflicts = () => false) {
    this.store = store;
    this.conflicts = conflicts;
  }

  /** By the function that did them. */
  get counted(): ReadonlyMap<string, Readonly<OperationCount>> {
    return this.counts;
  }

  /** Answers the members of the response to the function `caller`; throws a DatabaseError. */
  answer(caller: string, action: string, parameters: Parameters): object {
    const id = text(parameters.transactionId);
    if (action === 'database.startTransaction') return this.start();
    if (action === 'database.commitTransaction') return this.commit(id);
    if (action === 'database.abortTransaction') return this.end(id, () => undefined);
    const work = ACTIONS[action];
    if (!work) throw new DatabaseError('INVALID_PARAM', `unknown action ${action}`);
    const reads = READS.includes(action);
    this.count(caller, reads ? 'reads' : 'writes');
    if (id !== '') this.conflict(reads ? 'get' : 'set');
    const session = id === '' ? storeSession(this.store) : this.transaction(id);
    return { data: work(session, text(parameters.collectionName), parameters) };
  }

  private count(caller: string, kind: keyof OperationCount): void {
    const counted = this.counts.get(caller) ?? { reads: 0, writes: 0 };
    counted[kind] += 1;
    this.counts.set(caller, counted);
  }

  /** CloudBase may find a conflict at any operation of a transaction, not only at its end. */
  private conflict(at: ConflictPoint): void {
    if (this.conflicts(at)) throw new DatabaseError('DATABASE_TRANSACTION_CONFLICT', `a conflict at ${at}`);
  }

  private commit(id: string): object {
    this.conflict('commit');
    return this.end(id, (transaction) => transaction.commit());
  }

  private start(): object {
    const transactionId = randomUUID();
    this.transactions.set(transactionId, new Transaction(this.store));
    return { transactionId };
  }

  private end(id: string, how: (transaction: Transaction) => void): object {
    const transaction = this.transaction(id);
    this.transactions.delete(id);
    how(transaction);
    return { data: {} };
  }

  private transaction(id: string): Transaction {
    const transaction = this.transactions.get(id);
    if (!transaction) throw new DatabaseError('DATABASE_TRANSACTION_NOT_EXIST', `no transaction ${id}`);
    return transaction;
  }
}
