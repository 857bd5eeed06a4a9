import type { Document } from './ejson.ts';
import { type Journal, type JournalOptions, memoryJournal } from './journal.ts';
import type { Commit } from './journal-lines.ts';
import { openJournal } from './open-journal.ts';

interface Entry {
  readonly document: Document;
  readonly version: number;
}

/** Documents by collection and id. Nothing handed out is ever changed: a change puts a new document in its place. */
export class Store {
  private readonly collections = new Map<string, Map<string, Entry>>();
  private journal: Journal = memoryJournal;
  private currentVersion = 0;

  private constructor() {}

  /** `file` is made where there is none; null keeps everything in memory. */
  static open(file: string | null, options: JournalOptions = {}): Store {
    const store = new Store();
    if (file !== null) {
      const apply = (commit: Commit): void => store.apply(commit);
      store.journal = openJournal(file, apply, () => store.everything(), options);
    }
    return store;
  }

  get(collection: string, id: string): Document | null {
    return this.collections.get(collection)?.get(id)?.document ?? null;
  }

  /** Grows with every change of the document; 0 where there is none. */
  versionOf(collection: string, id: string): number {
    return this.collections.get(collection)?.get(id)?.version ?? 0;
  }

  documents(collection: string): Document[] {
    return Array.from(this.collections.get(collection)?.values() ?? [], ({ document }) => document);
  }

  /** Written before it answers; throws, and nothing has changed, where it can not be. */
  commit(commit: Commit): void {
    if (commit.length === 0) return;
    this.journal.append(commit);
    this.apply(commit);
  }

  /** All there is, a commit for each document. */
  *everything(): Generator<Commit> {
    for (const [collection, entries] of this.collections) {
      for (const [id, { document }] of entries) yield [{ collection, id, document }];
    }
  }

  close(): void {
    this.journal.close();
  }

  private apply(commit: Commit): void {
    for (const { collection, id, document } of commit) {
      const entries = this.collections.get(collection) ?? new Map<string, Entry>();
      this.collections.set(collection, entries);
      this.currentVersion += 1;
      if (document === null) entries.delete(id);
      else entries.set(id, { document, version: this.currentVersion });
    }
  }
}
