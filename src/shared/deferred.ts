import type { Result } from './result.ts';

export type DeferredState = 'absent' | 'coming' | 'here' | 'missed';

/** Something that neither the first home nor the first run needs: it comes once it is asked for. */
export class Deferred<T> {
  private readonly load: () => Promise<Result<T>>;
  private now: DeferredState = 'absent';
  private loaded: T | null = null;

  constructor(load: () => Promise<Result<T>>) {
    this.load = load;
  }

  get state(): DeferredState {
    return this.now;
  }

  /** Null until it is here. */
  get value(): T | null {
    return this.loaded;
  }

  /** Sends for it, and again after a miss; once is enough otherwise. */
  want(): void {
    if (this.now === 'coming' || this.now === 'here') return;
    this.now = 'coming';
    void this.fetch();
  }

  private async fetch(): Promise<void> {
    const result = await this.load().catch(() => null);
    if (result?.ok) this.loaded = result.value;
    this.now = result?.ok ? 'here' : 'missed';
  }
}
