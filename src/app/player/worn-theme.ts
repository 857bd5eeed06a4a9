import type { StoragePort } from '../../platform/ports.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import { THEMES, type Theme } from '../../shared/vocabulary/themes.ts';
import type { Profile } from './profile.ts';

const KEY = 'offer.worn';

/** The theme that is worn for one day without being owned, on this phone. */
export class WornTheme {
  private readonly storage: Pick<StoragePort, 'read' | 'writeNow' | 'remove'>;
  private readonly profile: Pick<Profile, 'today'>;

  constructor(storage: Pick<StoragePort, 'read' | 'writeNow' | 'remove'>, profile: Pick<Profile, 'today'>) {
    this.storage = storage;
    this.profile = profile;
  }

  /** Null once its day is over. */
  get theme(): Theme | null {
    const stored = this.storage.read(KEY);
    const [name, day] = stored.ok && typeof stored.value === 'string' ? stored.value.split(' ') : [];
    if (day !== makeChinaDate(this.profile.today())) return null;
    return THEMES.find((theme) => theme === name) ?? null;
  }

  wear(theme: Theme): void {
    this.storage.writeNow(KEY, `${theme} ${makeChinaDate(this.profile.today())}`);
  }

  /** Another is put on. */
  end(): void {
    if (this.theme !== null) this.storage.remove(KEY);
  }
}
