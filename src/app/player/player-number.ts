import type { StoragePort } from '../../platform/ports.ts';
import { readPlayer } from '../../shared/food-name.ts';

const KEY = 'player';

/** The number that the cloud names the player by, as it was last told. */
export class PlayerNumber {
  private readonly storage: StoragePort;
  private number: number | null;

  constructor(storage: StoragePort) {
    this.storage = storage;
    const stored = storage.read(KEY);
    this.number = stored.ok && stored.value !== null ? readPlayer(Number(stored.value)) : null;
  }

  /** Null while the cloud has not told it. */
  readonly get = (): number | null => this.number;

  keep(number: number | null): void {
    if (number === null || number === this.number) return;
    this.number = number;
    void this.storage.write(KEY, String(number));
  }

  forget(): void {
    this.number = null;
    this.storage.remove(KEY);
  }
}
