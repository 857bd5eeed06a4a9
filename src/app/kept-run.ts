import { makeReplayText, parseReplayText, type Replay } from '../core/index.ts';
import { TIER_COUNT } from '../progress/save.ts';
import { isChinaDate } from '../shared/china-date.ts';
import { failure } from '../shared/failure.ts';
import { fnv1a } from '../shared/hash.ts';
import { parseJson, readFields, readInteger, readList, together } from '../shared/reading.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Tally } from './tally.ts';

/** What a card said, so that a challenge is gone on with against the same rival. */
export interface KeptRival {
  readonly claimed: number | null;
  readonly replay: Replay | null;
}

/** A run in progress, as it is kept over a kill. */
export interface KeptRun {
  /** What was obeyed so far; it also names the rules, the mode and the seed. */
  readonly replay: Replay;
  /** The state of the core, so that nothing is played again to go on. */
  readonly snapshot: readonly number[];
  readonly tally: Tally;
  /** The day in China on which it began. */
  readonly day: string;
  /** The sender's side of a challenge; null in a run of one's own. */
  readonly rival: KeptRival | null;
  /** How many runs of its shelf this device had recorded then: once that has grown, this one is over and counted. */
  readonly ended: number;
  /** The save's, to which it belongs. */
  readonly life: number;
}

/** One write; `run` is null where the run that was kept is over. */
export interface KeptPage {
  readonly sequence: number;
  readonly run: KeptRun | null;
}

/** UTF-16 units. A full jar takes about 40 000. */
const MAX_LENGTH = 512 * 1024;
const MOST = Number.MAX_SAFE_INTEGER - 1;

/** JSON has no −0, and a state is the same only with it. */
const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const checksum = (text: string): string => fnv1a(text).toString(36);

/** A rival's replay that has no text is as good as none. */
const rivalOf = (rival: KeptRival | null) => {
  const text = rival?.replay ? makeReplayText(rival.replay) : null;
  return rival && { claimed: rival.claimed, replay: text?.ok ? text.value : null };
};

const bodyOf = ({ sequence, run }: KeptPage, replayText: string): string =>
  JSON.stringify({
    sequence,
    run: run && {
      ...run,
      rival: rivalOf(run.rival),
      replay: replayText,
      snapshot: run.snapshot.map(numberText).join(' '),
    },
  });

/** The checksum, a space, and the page as JSON. `input/too-large` where the run is too long to have a replay. */
export const makeKeptPage = (page: KeptPage): Result<string> => {
  const replay = page.run ? makeReplayText(page.run.replay) : ok('');
  if (!replay.ok) return replay;
  const body = bodyOf(page, replay.value);
  return ok(`${checksum(body)} ${body}`);
};

const readTally = (value: unknown): Result<Tally> => {
  const fields = readFields('tally', value);
  if (!fields.ok) return fields;
  const { drops, longestChain, largestTier, merges } = fields.value;
  return together<Tally>({
    drops: readInteger('drops', drops, 0, MOST),
    longestChain: readInteger('longestChain', longestChain, 0, MOST),
    largestTier: readInteger('largestTier', largestTier, 0, TIER_COUNT - 1),
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

const orNull = <T>(value: unknown, read: (value: unknown) => Result<T>): Result<T | null> =>
  value === null || value === undefined ? ok(null) : read(value);

const readRival = (value: unknown): Result<KeptRival> => {
  const fields = readFields('rival', value);
  if (!fields.ok) return fields;
  const { claimed, replay } = fields.value;
  return together<KeptRival>({
    claimed: orNull(claimed, (score) => readInteger('claimed', score, 0, MOST)),
    replay: orNull(replay, parseReplayText),
  });
};

const readRun = (value: unknown): Result<KeptRun | null> => {
  if (value === null) return ok(null);
  const fields = readFields('run', value);
  if (!fields.ok) return fields;
  const { replay, snapshot, tally, day, rival, ended, life, runsBefore } = fields.value;
  return together<KeptRun>({
    replay: parseReplayText(replay),
    snapshot: readSnapshot(snapshot),
    tally: readTally(tally),
    day: readDay(day),
    rival: orNull(rival, readRival),
    // Earlier games counted all runs together and knew no lives.
    ended: readInteger('ended', ended ?? runsBefore, 0, MOST),
    life: readInteger('life', life ?? 0, 0, MOST),
  });
};

/** Codes: not-text, too-large, corrupt, not-json, wrong-type, out-of-range, newer-version. */
export const parseKeptPage = (text: unknown): Result<KeptPage> => {
  if (typeof text !== 'string') return fail(failure('input/not-text', 'kept run'));
  if (text.length > MAX_LENGTH) return fail(failure('input/too-large', `kept run: ${text.length}`));
  const at = text.indexOf(' ');
  const body = text.slice(at + 1);
  if (text.slice(0, Math.max(at, 0)) !== checksum(body)) return fail(failure('input/corrupt', 'kept run'));
  const json = parseJson(body, MAX_LENGTH);
  if (!json.ok) return json;
  const fields = readFields('kept run', json.value);
  if (!fields.ok) return fields;
  return together<KeptPage>({
    sequence: readInteger('sequence', fields.value.sequence, 0, MOST),
    run: readRun(fields.value.run),
  });
};
