import type { Replay } from '../../core/index.ts';
import { parseReplayText } from '../../core/records.ts';
import type { ClockPort, LogPort, StoragePort } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import { type LeaderboardAnswer, readLeaderboardAnswer } from '../../shared/cloud-leaderboard.ts';
import { readDay } from '../../shared/cloud-run.ts';
import { failure } from '../../shared/failure.ts';
import { combine, parseJson, readFields, readInteger, readTable } from '../../shared/parsing.ts';
import { fail, type Result } from '../../shared/result.ts';
import { percentBeaten } from '../../shared/score-histogram.ts';
import { RANKED_MODES, type RankedMode } from '../../shared/vocabulary/modes.ts';
import type { PlayerNumber, SeedStore } from '../player/create-player.ts';

/** A board as it was at some moment. */
export interface KnownLeaderboard {
  readonly day: string;
  /** Wall-clock milliseconds since 1970. */
  readonly at: number;
  readonly answer: LeaderboardAnswer;
}

export interface WorldLeaderboardsParts {
  readonly client: Pick<CloudClient, 'leaderboard'>;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
  /** The player's own seeds ride on every answer. */
  readonly seeds: Pick<SeedStore, 'lastDay' | 'keep' | 'forget'>;
  /** And so does what the player is named by. */
  readonly number: Pick<PlayerNumber, 'keep' | 'forget'>;
  /** The day in China, `yyyy-mm-dd`. */
  readonly today: () => string;
  /** Called when something newer is known. */
  readonly onChange: () => void;
}

const KEY = 'standing';
const MAX_LENGTH = 64 * 1024;
const MAX_TIME = 8.64e15;
/** What is younger than this is not asked for again. */
const FRESH_MS = 60_000;

type Known = Partial<Record<RankedMode, KnownLeaderboard>>;

const readKnown = (value: unknown): Result<KnownLeaderboard> => {
  const fields = readFields('known board', value);
  if (!fields.ok) return fields;
  const { day, at, answer } = fields.value;
  return combine<KnownLeaderboard>({
    day: readDay(day),
    at: readInteger('at', at, 0, MAX_TIME),
    answer: readLeaderboardAnswer(answer),
  });
};

const readStored = ({ storage, log }: WorldLeaderboardsParts): Known => {
  const stored = storage.read(KEY);
  if (!stored.ok || stored.value === null) return {};
  const json = parseJson(stored.value, MAX_LENGTH);
  const isMode = (key: string): boolean => (RANKED_MODES as readonly string[]).includes(key);
  const known = json.ok ? readTable('standing', json.value, isMode, readKnown) : json;
  if (!known.ok) log.warn(`standing: ${known.error.code} ${known.error.detail}`);
  return known.ok ? known.value : {};
};

/** The world's boards as last received, kept for use offline. */
export class WorldLeaderboards {
  private readonly parts: WorldLeaderboardsParts;
  private readonly asking = new Set<RankedMode>();
  private boards: Known;

  constructor(parts: WorldLeaderboardsParts) {
    this.parts = parts;
    this.boards = readStored(parts);
  }

  /** The last known state of a board, of any day. */
  known(mode: RankedMode): KnownLeaderboard | null {
    return this.boards[mode] ?? null;
  }

  /** The last known state of a board, if it is of this day. */
  of(mode: RankedMode, day: string): LeaderboardAnswer | null {
    const known = this.known(mode);
    return known?.day === day ? known.answer : null;
  }

  /** How many of a hundred other players of this day have less; null while nobody knows. */
  beats(mode: RankedMode, day: string, score: number): number | null {
    const board = this.of(mode, day);
    return board && percentBeaten(board.histogram, score, board.best === score);
  }

  /** The keys of the cloud's signatures as last told, newest first. */
  publicKeys(): readonly string[] {
    const all = RANKED_MODES.flatMap((mode) => this.known(mode) ?? []);
    return all.sort((a, b) => b.at - a.at)[0]?.answer.publicKeys ?? [];
  }

  /** Fetches a board unless that was done a moment ago; `again`: something has changed there since. */
  ask(mode: RankedMode, day: string, again = false): void {
    const known = this.known(mode);
    const age = known?.day === day ? Math.abs(this.parts.clock.now() - known.at) : FRESH_MS;
    if (!this.asking.has(mode) && (again || age >= FRESH_MS)) void this.fetch(mode, day);
  }

  /** The replay of a run of the top list. Codes: of the way there, `input/corrupt`; `host/not-found` for one that is gone. */
  async watch(mode: RankedMode, day: string, run: string): Promise<Result<Replay>> {
    const answer = await this.call(mode, day, run);
    if (!answer.ok) return answer;
    const { replay } = answer.value;
    return replay === null ? fail(failure('host/not-found', `run ${run}`)) : parseReplayText(replay);
  }

  /** Forgets everything. */
  forget(): void {
    this.boards = {};
    this.parts.storage.remove(KEY);
    this.parts.seeds.forget();
    this.parts.number.forget();
  }

  private async fetch(mode: RankedMode, day: string): Promise<void> {
    this.asking.add(mode);
    const answer = await this.call(mode, day, null);
    this.asking.delete(mode);
    if (!answer.ok) return;
    // The seeds have a place of their own.
    const kept = { ...answer.value, seeds: [] };
    this.boards = { ...this.boards, [mode]: { day, at: this.parts.clock.now(), answer: kept } };
    void this.parts.storage.write(KEY, JSON.stringify(this.boards));
    this.parts.onChange();
  }

  private async call(
    mode: RankedMode,
    day: string,
    watch: string | null,
  ): Promise<Result<LeaderboardAnswer>> {
    const { client, seeds, number, today } = this.parts;
    const request = { mode, day, score: null, watch, seeds: seeds.lastDay(today()) };
    const answer = await client.leaderboard(request);
    if (answer.ok) {
      seeds.keep(answer.value.seeds, today());
      number.keep(answer.value.player);
      return answer;
    }
    const { code, detail } = answer.error;
    this.parts.log.warn(`standing: ${code} ${detail}`);
    return fail(failure('host/unknown', `${code} ${detail}`));
  }
}
