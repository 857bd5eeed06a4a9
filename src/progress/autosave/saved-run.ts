import type { Replay } from '../../core/index.ts';
import { makeReplayText, parseReplayText } from '../../core/records.ts';
import { isChinaDate } from '../../shared/china-date.ts';
import { readCardId } from '../../shared/cloud-lantern.ts';
import { failure } from '../../shared/failure.ts';
import { readPlayer } from '../../shared/food-name.ts';
import { fnv1a } from '../../shared/hash.ts';
import {
  combine,
  parseJson,
  readFields,
  readInteger,
  readList,
  readName,
  readOptional,
} from '../../shared/parsing.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { MAX_SEED } from '../../shared/vocabulary/limits.ts';
import { MODES } from '../../shared/vocabulary/modes.ts';
import { TIERS } from '../../shared/vocabulary/tiers.ts';
import { MAX_TWIST } from '../../shared/vocabulary/twists.ts';
import type { PageContent, PageFormat } from '../journal-pages.ts';
import { StateText } from './state-text.ts';

/** What a run did, counted from its events for the game-over screen and the save. */
export interface RunStats {
  readonly drops: number;
  readonly longestChain: number;
  readonly largestTier: number;
  /** Merges by the tier of the two that met. */
  readonly merges: readonly number[];
}

/** What a card said, so that a challenge is gone on with against the same opponent. */
export interface SavedOpponent {
  readonly claimed: number | null;
  readonly replay: Replay | null;
  /** The number that the sender is named by. */
  readonly player: number | null;
  /** Its run came in a format that only a later game reads. */
  readonly newer: boolean;
  /** The number of the card. */
  readonly card: string | null;
}

/** A run in progress, as it is kept over a kill. */
export interface SavedRun {
  /** What was obeyed so far; it also names the rules, the mode and the seed. */
  readonly replay: Replay;
  /** The state of the core, so that nothing is played again to go on. */
  readonly snapshot: readonly number[];
  /** This state as text, written out as far as there was time for it. */
  readonly text?: StateText;
  readonly stats: RunStats;
  /** The day in China on which it began. */
  readonly day: string;
  /** So far; null in what an earlier game wrote. */
  readonly score: number | null;
  /** Too long for a replay: it is gone on with all the same, and nothing proves it. */
  readonly beyondProof: boolean;
  /** The sender's side of a challenge; null in a run of one's own. */
  readonly opponent: SavedOpponent | null;
  /** How many runs of its slot this device had recorded then: once that has grown, this one is over and counted. */
  readonly ended: number;
  /** The save's, to which it belongs. */
  readonly generation: number;
}

/** UTF-16 units. A full jar takes about 40 000. */
const MAX_LENGTH = 512 * 1024;
const MOST = Number.MAX_SAFE_INTEGER - 1;

const checksum = (text: string): string => fnv1a(text).toString(36);

/** An opponent's replay that has no text is as good as none. */
const opponentOf = (opponent: SavedOpponent | null) => {
  if (opponent === null) return null;
  const { claimed, newer, player, card } = opponent;
  const text = opponent.replay && makeReplayText(opponent.replay);
  return {
    claimed,
    player,
    replay: text?.ok ? text.value : null,
    ...(newer && { newer }),
    ...(card !== null && { card }),
  };
};

const storedRun = (run: SavedRun, replay: string | null) => ({
  replay,
  tally: run.stats,
  day: run.day,
  snapshot: (run.text ?? new StateText(run.snapshot)).finish(),
  rival: opponentOf(run.opponent),
  ended: run.ended,
  life: run.generation,
  score: run.score,
  ...(replay === null && { head: headOf(run.replay) }),
});

const headOf = ({ rulesVersion, mode, seed, twist }: Replay) => ({ rulesVersion, mode, seed, twist });

/**
 * The checksum, a space, and the page as JSON; `run` is null where the run that was kept is over. A run too long for a
 * replay is kept by its state alone.
 */
const makePage = (sequence: number, run: SavedRun | null): Result<string> => {
  const replay = run && !run.beyondProof ? makeReplayText(run.replay) : null;
  const body = JSON.stringify({ sequence, run: run && storedRun(run, replay?.ok ? replay.value : null) });
  return ok(`${checksum(body)} ${body}`);
};

const readStats = (value: unknown): Result<RunStats> => {
  const fields = readFields('tally', value);
  if (!fields.ok) return fields;
  const { drops, longestChain, largestTier, merges } = fields.value;
  return combine<RunStats>({
    drops: readInteger('drops', drops, 0, MOST),
    longestChain: readInteger('longestChain', longestChain, 0, MOST),
    largestTier: readInteger('largestTier', largestTier, 0, TIERS - 1),
    merges: readList('merges', merges, (count) => readInteger('merges', count, 0, MOST)),
  });
};

/** Whether the numbers make a run is for the core to say. */
const readSnapshot = (value: unknown): Result<readonly number[]> =>
  typeof value === 'string'
    ? ok(value.split(' ').map(Number))
    : fail(failure('input/wrong-type', 'snapshot'));

const readDay = (value: unknown): Result<string> =>
  isChinaDate(value) ? ok(value as string) : fail(failure('input/corrupt', 'day'));

const readOpponent = (value: unknown): Result<SavedOpponent> => {
  const fields = readFields('rival', value);
  if (!fields.ok) return fields;
  const { claimed, replay, newer, player, card } = fields.value;
  return combine<SavedOpponent>({
    claimed: readOptional(claimed, (score) => readInteger('claimed', score, 0, MOST)),
    replay: readOptional(replay, parseReplayText),
    player: ok(readPlayer(player)),
    newer: ok(newer === true),
    card: readOptional(card, readCardId),
  });
};

/** Reads what it takes to go on with a run beyond proof. */
const readHead = (value: unknown): Result<Replay> => {
  const fields = readFields('head', value);
  if (!fields.ok) return fields;
  const { rulesVersion, mode, seed, twist } = fields.value;
  const head = combine<Replay>({
    rulesVersion: readInteger('rulesVersion', rulesVersion, 0, MOST),
    mode: readName('mode', mode, MODES),
    seed: readInteger('seed', seed, 0, MAX_SEED),
    commands: ok([]),
    leftAt: ok(null),
  });
  const number = readOptional(twist, (value) => readInteger('twist', value, 1, MAX_TWIST));
  if (!number.ok) return number;
  return head.ok && number.value !== null ? ok({ ...head.value, twist: number.value }) : head;
};

const readRun = (value: unknown): Result<SavedRun | null> => {
  if (value === null) return ok(null);
  const fields = readFields('run', value);
  if (!fields.ok) return fields;
  const { replay, head, snapshot, tally, day, rival, ended, life, runsBefore, score } = fields.value;
  return combine<SavedRun>({
    replay: replay === null ? readHead(head) : parseReplayText(replay),
    beyondProof: ok(replay === null),
    score: readOptional(score, (points) => readInteger('score', points, 0, MOST)),
    snapshot: readSnapshot(snapshot),
    stats: readStats(tally),
    day: readDay(day),
    opponent: readOptional(rival, readOpponent),
    // Earlier games counted all runs together and knew one generation.
    ended: readInteger('ended', ended ?? runsBefore, 0, MOST),
    generation: readInteger('life', life ?? 0, 0, MOST),
  });
};

/** Codes: not-text, too-large, corrupt, not-json, wrong-type, out-of-range, newer-version. */
const parsePage = (text: unknown): Result<PageContent<SavedRun | null>> => {
  if (typeof text !== 'string') return fail(failure('input/not-text', 'kept run'));
  if (text.length > MAX_LENGTH) return fail(failure('input/too-large', `kept run: ${text.length}`));
  const at = text.indexOf(' ');
  const body = text.slice(at + 1);
  if (text.slice(0, Math.max(at, 0)) !== checksum(body)) return fail(failure('input/corrupt', 'kept run'));
  const json = parseJson(body, MAX_LENGTH);
  if (!json.ok) return json;
  const fields = readFields('kept run', json.value);
  if (!fields.ok) return fields;
  const sequence = readInteger('sequence', fields.value.sequence, 0, MOST);
  const run = readRun(fields.value.run);
  if (!sequence.ok) return sequence;
  return run.ok ? ok({ kind: 'page', sequence: sequence.value, value: run.value }) : run;
};

export const AUTOSAVE_PAGES: PageFormat<SavedRun | null> = { make: makePage, parse: parsePage };
