import type { StoragePort } from '../../platform/ports.ts';
import { parseJson, readFields } from '../../shared/parsing.ts';

/** What a dot on home can be about: each has one mark of what was seen last. */
export const SEEN_NAMES = ['daily', 'guest', 'jars', 'tasks'] as const;
export type SeenName = (typeof SEEN_NAMES)[number];

const KEY = 'seen';
const MAX_LENGTH = 2048;
const MOST = 120;

/** What the player has seen on this phone, so that no dot comes again for it. Lost, a dot is seen once more. */
export class Seen {
  private readonly storage: StoragePort;
  private readonly marks = new Map<SeenName, string>();

  constructor(storage: StoragePort) {
    this.storage = storage;
    const stored = storage.read(KEY);
    const json = stored.ok && stored.value !== null ? parseJson(stored.value, MAX_LENGTH) : null;
    const fields = json?.ok ? readFields('seen', json.value) : null;
    if (!fields?.ok) return;
    for (const name of SEEN_NAMES) {
      const mark = fields.value[name];
      if (typeof mark === 'string' && mark.length <= MOST) this.marks.set(name, mark);
    }
  }

  has(name: SeenName, mark: string): boolean {
    return this.marks.get(name) === mark.slice(0, MOST);
  }

  see(name: SeenName, mark: string): void {
    if (this.has(name, mark)) return;
    this.marks.set(name, mark.slice(0, MOST));
    void this.storage.write(KEY, JSON.stringify(Object.fromEntries(this.marks)));
  }
}
