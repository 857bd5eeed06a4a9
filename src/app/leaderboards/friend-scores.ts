import { makeReplayText, parseReplayText } from '../../core/records.ts';
import type {
  ClockPort,
  FriendsPort,
  LifecyclePort,
  LogPort,
  NetworkPort,
  StoragePort,
} from '../../platform/ports.ts';
import type { LeaderboardRun } from '../../progress/leaderboard-runs.ts';
import { RetryingTask, type TryOutcome } from '../../progress/retrying-task.ts';
import type { Save } from '../../progress/save.ts';
import {
  friendLeaderboard,
  isCurrent,
  LEADERBOARD_KEYS,
  type LeaderboardKey,
  SPANS,
} from '../../shared/friend-leaderboards.ts';
import type { AcceptedRun } from '../../shared/run-signature.ts';
import {
  drawOrigin,
  JAR_KEY,
  makeScorePairs,
  parseScoreEntry,
  type ScoreEntry,
} from '../../shared/score-entry.ts';
import { isDayMode, isFriendMode } from '../../shared/vocabulary/modes.ts';
import type { PlayedRun } from '../player/create-player.ts';
import { type Hosted, type HostedKey, jarPairs, keysOf, readStored } from './hosted-entries.ts';

export interface FriendScoresParts {
  readonly port: Pick<FriendsPort, 'keep' | 'remove'>;
  readonly storage: StoragePort;
  readonly clock: ClockPort;
  readonly network: NetworkPort;
  readonly lifecycle: Pick<LifecyclePort, 'onShow' | 'onHide'>;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly log: LogPort;
  readonly save: () => Save;
  /** The day in China, `yyyy-mm-dd`. */
  readonly today: () => string;
}

const PLACE = 'friends';
/** Between tries of a write that failed. */
const WAITS = { firstMs: 5_000, longestMs: 300_000 };

/** The player's own runs on the friends' boards, and the jar: what is hosted, or will be as soon as possible. */
export class FriendScores {
  private readonly parts: FriendScoresParts;
  private boards: Hosted;
  private generation: number;
  /** The id that tells this phone's entries from all others. */
  private origin: string;
  private readonly due: Set<HostedKey>;
  private gone: readonly string[];
  private held = false;
  /** On their way: until the answer is there they are due as well for whoever reads what is stored. */
  private sending: readonly HostedKey[] = [];
  private readonly task: RetryingTask;

  constructor(parts: FriendScoresParts) {
    this.parts = parts;
    const stored = parts.storage.read(PLACE);
    this.generation = parts.save().generation;
    const { boards, due, gone, origin } = readStored(stored.ok ? stored.value : null, this.generation);
    this.boards = boards;
    this.origin = origin ?? drawOrigin(parts.random);
    this.due = due;
    this.gone = gone;
    const { clock, random } = parts;
    const attempt = (): Promise<TryOutcome> => this.attempt();
    this.task = new RetryingTask({ clock, random, wake: parts, debounceMs: 0, waits: WAITS, attempt });
    this.catchUp();
  }

  /** What is hosted of a leaderboard: its head, and its replay. */
  own(key: LeaderboardKey): { readonly head: string; readonly replay: string } | null {
    const entry = this.entry(key);
    const head = this.boards[key]?.[0]?.value;
    return head !== undefined && entry ? { head, replay: entry.replay } : null;
  }

  entry(key: LeaderboardKey): ScoreEntry | null {
    this.live();
    const pairs = this.boards[key];
    const entry = pairs ? parseScoreEntry(key, pairs) : null;
    return entry?.ok ? entry.value : null;
  }

  /**
   * A run that counts has ended. `known`: the best score of its mode, of dailies on its day, wherever it was played:
   * a phone that has just been set up must not write over a better one. Practice and challenges do not come here.
   */
  record(run: PlayedRun, known: number): void {
    if (!isFriendMode(run.mode)) return;
    this.live();
    const entry = this.entryOf(run);
    for (const span of SPANS) {
      const key = friendLeaderboard(run.mode, span);
      const newBest = entry.score >= known || span === 'week' || (span === 'day' && !isDayMode(run.mode));
      if (!newBest || !this.isBest(key, entry) || !this.betters(key, entry)) continue;
      this.boards[key] = makeScorePairs(key, entry);
      this.due.add(key);
    }
    this.store();
    this.write();
  }

  /**
   * Hosts what the save knows of and is not hosted from here: a kill came between the two, or it was played on another
   * phone, and may have been written over by a lower one of this.
   */
  catchUp(): void {
    this.live();
    const { boards } = this.parts.save();
    for (const key of LEADERBOARD_KEYS) {
      const run = boards[key];
      if (run && isCurrent(key, run.day, this.parts.today())) this.adopt(key, run);
    }
    this.write();
  }

  /** Adds the cloud's signature to a hosted run it has accepted. */
  sign({ day, score, replay }: AcceptedRun, signature: string | null): void {
    if (signature === null) return;
    for (const key of LEADERBOARD_KEYS) {
      const entry = this.entry(key);
      const same = entry?.day === day && entry.score === score && entry.replay === replay;
      if (!entry || !same || entry.signature === signature) continue;
      this.boards[key] = makeScorePairs(key, { ...entry, signature });
      this.due.add(key);
    }
    if (this.due.size === 0) return;
    this.store();
    this.write();
  }

  /** The text of the jar that is hosted. */
  get jar(): string | null {
    this.live();
    return this.boards[JAR_KEY]?.[0]?.value ?? null;
  }

  /** Hosts a jar in the place of another; one that is too long is not hosted. */
  hostJar(text: string): void {
    const pairs = jarPairs(text);
    if (pairs === null || text === this.jar) return;
    this.boards[JAR_KEY] = pairs;
    this.due.add(JAR_KEY);
    this.store();
    this.write();
  }

  /** Takes away all that was hosted from this phone. */
  forget(): void {
    this.gone = [...this.gone, ...keysOf(this.boards)];
    this.boards = {};
    this.due.clear();
    this.store();
    this.write();
  }

  /** Postpones writes while the boards are on screen: a read just after a write is slow. */
  hold(held: boolean): void {
    this.held = held;
    if (!held) this.write();
  }

  private entryOf({ score, day, replay, rulesVersion }: PlayedRun): ScoreEntry {
    const text = replay && makeReplayText(replay);
    return {
      score,
      time: Math.floor(this.parts.clock.now() / 1000),
      rulesVersion,
      day,
      replay: text?.ok ? text.value : '',
      origin: this.origin,
    };
  }

  /** Forgets everything after a deletion, here or on another phone, which takes away what it has hosted itself. */
  private live(): void {
    const { generation } = this.parts.save();
    if (generation === this.generation) return;
    this.generation = generation;
    this.boards = {};
    this.due.clear();
    this.origin = drawOrigin(this.parts.random);
    this.store();
  }

  private adopt(key: LeaderboardKey, run: LeaderboardRun): void {
    const replay = parseReplayText(run.replay);
    if (!replay.ok) return;
    const entry: ScoreEntry = { ...run, rulesVersion: replay.value.rulesVersion, origin: this.origin };
    if (!this.betters(key, entry)) return;
    this.boards[key] = makeScorePairs(key, entry);
    this.due.add(key);
    this.store();
  }

  /** Another phone may have a better one of this day or week. */
  private isBest(key: LeaderboardKey, { score, day }: ScoreEntry): boolean {
    const known = this.parts.save().boards[key];
    return !known || !isCurrent(key, known.day, day) || score >= known.score;
  }

  /** An entry of a day or week that has passed, or of earlier rules, is no match for any new one. */
  private betters(key: LeaderboardKey, { score, day, rulesVersion }: ScoreEntry): boolean {
    const before = this.entry(key);
    if (before && before.rulesVersion !== rulesVersion) return rulesVersion > before.rulesVersion;
    return !before || !isCurrent(key, before.day, day) || score > before.score;
  }

  private store(): void {
    const text = JSON.stringify({
      life: this.generation,
      origin: this.origin,
      boards: this.boards,
      due: [...new Set([...this.due, ...this.sending])],
      gone: this.gone,
    });
    void this.parts.storage.write(PLACE, text);
  }

  /** Writes at once, also where an earlier write is waiting to be tried again. */
  private write(): void {
    if (this.held || (this.due.size === 0 && this.gone.length === 0)) return;
    this.task.request();
    this.task.flush();
  }

  private async attempt(): Promise<TryOutcome> {
    while (!this.held && (this.gone.length > 0 || this.due.size > 0)) {
      const outcome = this.gone.length > 0 ? await this.remove(this.gone) : await this.host([...this.due]);
      if (outcome !== 'done') return outcome;
    }
    return 'done';
  }

  private async remove(keys: readonly string[]): Promise<TryOutcome> {
    const removed = await this.parts.port.remove(keys);
    if (!removed.ok) this.parts.log.warn(`friends: ${removed.error.code} ${removed.error.detail}`);
    if (!removed.ok && removed.error.code !== 'host/unsupported') return 'later';
    this.gone = this.gone.filter((key) => !keys.includes(key));
    this.store();
    return 'done';
  }

  private async host(boards: readonly HostedKey[]): Promise<TryOutcome> {
    this.due.clear();
    this.sending = boards;
    const kept = await this.parts.port.keep(boards.flatMap((key) => this.boards[key] ?? []));
    this.sending = [];
    if (!kept.ok) {
      for (const key of boards) this.due.add(key);
      this.parts.log.warn(`friends: ${kept.error.code} ${kept.error.detail}`);
    }
    this.store();
    if (kept.ok) return 'done';
    // A client without hosted data will not grow it.
    return kept.error.code === 'host/unsupported' ? 'never' : 'later';
  }
}
