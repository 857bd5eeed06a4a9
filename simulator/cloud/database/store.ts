import type { Document } from './ejson.ts';
import {
  type Change,
  type Commit,
  type Journal,
  loadCommits,
  memoryJournal,
  openJournal,
} from './journal.ts';

interface Entry {
  readonly document: Document;
  readonly version: number;
}

/** Documents by collection and id. Nothing handed out is ever changed: a change puts a new document in its place. */
export class Store {
  private readonly collections = new Map<string, Map<string, Entry>>();
  private readonly journal: Journal;
  private currentVersion = 0;

  private constructor(commits: readonly Commit[], makeJournal: (everything: Commit) => Journal) {
    for (const commit of commits) this.apply(commit);
    this.journal = makeJournal(this.everything());
  }

  /** `file` is made where there is none; null keeps everything in memory. */
  static open(file: string | null): Store {
    return file === null
      ? new Store([], () => memoryJournal)
      : new Store(loadCommits(file), (everything) => openJournal(file, everything));
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

  /** On disk before it answers. */
  commit(commit: Commit): void {
    if (commit.length === 0) return;
    this.journal.append(commit);
    this.apply(commit);
  }

  everything(): Commit {
    return [...this.collections].flatMap(([collection, entries]) =>
      Array.from(entries, ([id, { document }]): Change => ({ collection, id, document })),
    );
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
