import { randomUUID } from 'node:crypto';
import { Aggregator, Query, update } from 'mingo';
import { DatabaseError } from './database-error.ts';
import type { Document } from './ejson.ts';
import type { Session } from './session.ts';

type Criteria = Document;

/** Most documents one query answers with. */
const MAX_LIMIT = 1000;

const idOf = (criteria: Criteria): string | null => {
  const id = criteria._id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
};

/** The documents that criteria name by their id; all where they name none. */
const named = (session: Session, collection: string, id: string | null): readonly Document[] => {
  if (id === null) return session.documents(collection);
  const found = session.get(collection, id);
  return found === null ? [] : [found];
};

/** A query costs a copy of all operators: none is made where the id says it all. */
const matching = (session: Session, collection: string, criteria: Criteria): Document[] => {
  const id = idOf(criteria);
  const documents = named(session, collection, id);
  if (documents.length === 0 || Object.keys(criteria).length === (id === null ? 0 : 1)) return [...documents];
  const query = new Query(criteria);
  return documents.filter((document) => query.test(document));
};

export interface Find {
  readonly criteria: Criteria;
  readonly order?: Record<string, 1 | -1>;
  readonly projection?: Document;
  readonly offset?: number;
  readonly limit?: number;
}

export const find = (session: Session, collection: string, what: Find): Document[] => {
  const documents = matching(session, collection, what.criteria);
  const { offset = 0, limit = MAX_LIMIT } = what;
  const most = Math.min(limit, MAX_LIMIT);
  if (!what.order && !what.projection) return documents.slice(offset, offset + most);
  const cursor = new Query({}).find<Document>(documents, what.projection ?? {});
  if (what.order) cursor.sort(what.order);
  return cursor.skip(offset).limit(most).all();
};

export const count = (session: Session, collection: string, criteria: Criteria): number =>
  matching(session, collection, criteria).length;

export const insert = (session: Session, collection: string, document: Document): string => {
  const id = String(document._id ?? randomUUID().replace(/-/g, ''));
  if (session.get(collection, id) !== null) {
    throw new DatabaseError('DATABASE_REQUEST_FAILED', `E11000 duplicate key error: ${collection} _id ${id}`);
  }
  session.write({ collection, id, document: { ...document, _id: id } });
  return id;
};

export interface Modify {
  readonly criteria: Criteria;
  /** Operators where `merge`, a whole document otherwise. */
  readonly data: Document;
  readonly merge: boolean;
  readonly upsert: boolean;
  readonly multi: boolean;
}

const changed = (document: Document, { data, merge }: Modify): Document => {
  if (!merge) return { ...data, _id: document._id };
  const copy = structuredClone(document);
  update(copy, data, [], {}, { cloneMode: 'deep' });
  return copy;
};

export const modify = (
  session: Session,
  collection: string,
  what: Modify,
): { readonly updated: number; readonly upserted: string | null; readonly last: Document | null } => {
  const found = matching(session, collection, what.criteria);
  if (found.length === 0 && what.upsert) {
    const id = idOf(what.criteria);
    const upserted = insert(session, collection, { ...what.data, ...(id === null ? {} : { _id: id }) });
    return { updated: 0, upserted, last: null };
  }
  let last: Document | null = null;
  for (const document of what.multi ? found : found.slice(0, 1)) {
    last = changed(document, what);
    session.write({ collection, id: String(document._id), document: last });
  }
  return { updated: what.multi ? found.length : Math.min(found.length, 1), upserted: null, last };
};

export const remove = (session: Session, collection: string, criteria: Criteria, multi: boolean): number => {
  const found = matching(session, collection, criteria);
  const going = multi ? found : found.slice(0, 1);
  for (const { _id } of going) session.write({ collection, id: String(_id), document: null });
  return going.length;
};

export const aggregate = (session: Session, collection: string, stages: readonly Document[]): Document[] =>
  new Aggregator([...stages] as never[], {
    collectionResolver: (name) => session.documents(name),
  }).run(session.documents(collection)) as Document[];
