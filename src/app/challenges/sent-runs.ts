import type { Replay } from '../../core/index.ts';
import { makeReplayText } from '../../core/records.ts';
import type { LogPort, StoragePort } from '../../platform/ports.ts';
import { fnv1a } from '../../shared/hash.ts';

const KEY = 'sent';
/** As many cards as are answered within days. */
const KEPT = 24;
const ENTRY = /^[0-9a-z]{1,7}\.[0-9a-z]{1,7}$/;

const hashOf = (replay: Replay): string | null => {
  const text = makeReplayText(replay);
  return text.ok ? fnv1a(text.value).toString(36) : null;
};

/**
 * The runs that cards of this phone carried, by seed: another run of one of these seeds that comes by card is a friend's answer.
 * Kept on the phone; what cannot be read is as if nothing was sent.
 */
export class SentRuns {
  private readonly storage: Pick<StoragePort, 'read' | 'writeNow'>;
  private readonly log: Pick<LogPort, 'warn'>;

  constructor(storage: Pick<StoragePort, 'read' | 'writeNow'>, log: Pick<LogPort, 'warn'>) {
    this.storage = storage;
    this.log = log;
  }

  note(replay: Replay): void {
    const hash = hashOf(replay);
    if (hash === null) return;
    const entry = `${replay.seed.toString(36)}.${hash}`;
    const { entries } = this;
    if (entries.includes(entry)) return;
    const kept = this.storage.writeNow(KEY, [...entries, entry].slice(-KEPT).join(' '));
    if (!kept.ok) this.log.warn(`sent: ${kept.error.code} ${kept.error.detail}`);
  }

  /** Whether a run answers one that was sent: its seed, and another run than any of one's own. */
  isAnswer(replay: Replay): boolean {
    const seed = `${replay.seed.toString(36)}.`;
    const own = this.entries.filter((entry) => entry.startsWith(seed));
    return own.length > 0 && !own.includes(`${seed}${hashOf(replay)}`);
  }

  private get entries(): readonly string[] {
    const stored = this.storage.read(KEY);
    if (!stored.ok || typeof stored.value !== 'string' || stored.value.length > KEPT * 16) return [];
    return stored.value.split(' ').filter((entry) => ENTRY.test(entry));
  }
}
