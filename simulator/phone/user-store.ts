import type { FileStore, RealmHost, StoredFile, TextStore } from '../protocol/realm-port.ts';
import { PackageBytes } from './package-bytes.ts';

type Table = 'texts' | 'files' | 'packages';

const TABLES: readonly Table[] = ['texts', 'files', 'packages'];

const DATABASE = 'wechat-simulator';

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE, 2);
  request.onupgradeneeded = () => {
    const { result } = request;
    for (const table of TABLES) if (!result.objectStoreNames.contains(table)) result.createObjectStore(table);
  };
  return finished(request);
};

/** Keys of one user begin with the name and a line break, which no name contains. */
const prefixOf = (user: string): string => `${user.replace(/\n/g, ' ')}\n`;

const readAll = async <T>(
  transaction: IDBTransaction,
  table: Table,
  prefix: string,
): Promise<Map<string, T>> => {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const store = transaction.objectStore(table);
  const [keys, values] = await Promise.all([
    finished(store.getAllKeys(range)),
    finished(store.getAll(range)),
  ]);
  return new Map(keys.map((key, index) => [String(key).slice(prefix.length), values[index] as T]));
};

/** What one user's phone keeps: read and written in memory at once, written through to the browser's database. */
export class UserStore {
  readonly texts: TextStore;
  readonly files: FileStore;
  /** Names of the subpackages that were downloaded. */
  readonly packages: TextStore;
  /** The package itself, for as long as the page is open. */
  readonly package = new PackageBytes();
  private readonly database: IDBDatabase;
  private readonly prefix: string;
  private readonly changed: () => void;
  private readonly pending = new Set<Promise<void>>();

  private constructor(
    database: IDBDatabase,
    prefix: string,
    texts: Map<string, string>,
    files: Map<string, StoredFile>,
    packages: Map<string, string>,
    changed: () => void,
  ) {
    this.changed = changed;
    this.database = database;
    this.prefix = prefix;
    this.texts = { ...this.store('texts', texts), keys: () => [...texts.keys()] };
    this.packages = { ...this.store('packages', packages), keys: () => [...packages.keys()] };
    this.files = { ...this.store('files', files), paths: () => [...files.keys()] };
  }

  static async open(user: string, changed: () => void): Promise<UserStore> {
    const database = await openDatabase();
    const prefix = prefixOf(user);
    const transaction = database.transaction(TABLES);
    const [texts, files, packages] = await Promise.all([
      readAll<string>(transaction, 'texts', prefix),
      readAll<StoredFile>(transaction, 'files', prefix),
      readAll<string>(transaction, 'packages', prefix),
    ]);
    return new UserStore(database, prefix, texts, files, packages, changed);
  }

  /** What a realm is given of it as it is. */
  get kept(): Pick<RealmHost, 'files' | 'packages' | 'packageBytes'> {
    const { files, packages } = this;
    return { files, packages, packageBytes: (file) => this.package.read(file) };
  }

  /** Resolves when everything written so far would be there after a reload of the page. */
  async flushed(): Promise<void> {
    await Promise.all(this.pending);
  }

  clear(): void {
    for (const key of this.texts.keys()) this.texts.delete(key);
    for (const path of this.files.paths()) this.files.delete(path);
    for (const name of this.packages.keys()) this.packages.delete(name);
  }

  private store<T>(table: Table, memory: Map<string, T>) {
    return {
      get: (key: string): T | undefined => memory.get(key),
      set: (key: string, value: T): void => {
        memory.set(key, value);
        this.write(table, (store) => store.put(value, this.prefix + key));
      },
      delete: (key: string): void => {
        memory.delete(key);
        this.write(table, (store) => store.delete(this.prefix + key));
      },
    };
  }

  private write(table: Table, change: (store: IDBObjectStore) => IDBRequest): void {
    const transaction = this.database.transaction(table, 'readwrite');
    change(transaction.objectStore(table));
    const done = new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => resolve();
      transaction.onabort = () => resolve();
    });
    this.pending.add(done);
    void done.then(() => this.pending.delete(done));
    transaction.commit();
    this.changed();
  }
}
