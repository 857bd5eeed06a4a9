import type { LogPort, StoragePort } from '../platform/ports.ts';
import { readCardId } from '../shared/cloud-lantern.ts';
import { readDay, readReplay } from '../shared/cloud-run.ts';
import { failure } from '../shared/failure.ts';
import { combine, parseJson, readFields, readInteger, readList, readOptional } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { MAX_SCORE } from '../shared/vocabulary/limits.ts';
import { checksumOf } from './checksum.ts';
import { Journal } from './journal.ts';
import type { PageContent, PageFormat } from './journal-pages.ts';

/** A card that has gone out, and the run it is of. */
export interface SentCard {
  readonly card: string;
  readonly replay: string;
}

/** A run that was finished on a friend's card. */
export interface FinishedRun extends SentCard {
  readonly score: number;
  /** In China, on which it ended. */
  readonly day: string;
}

/** What the cloud has not heard of yet. */
export interface LanternState {
  /** The save's: what waited in an earlier one is not sent any more. */
  readonly generation: number;
  readonly cards: readonly SentCard[];
  readonly runs: readonly FinishedRun[];
  /** The day on which a card went out last; null: none ever did, and there is nothing to look for. */
  readonly sentOn: string | null;
}

/** Where more wait, the oldest are given up. */
export const MOST_WAITING = 6;
const MAX_TEXT = 2 * MOST_WAITING * 26_000;
const MOST = Number.MAX_SAFE_INTEGER - 1;

/** `{"sequence":12,"checksum":"1abc2d","state":{…}}`, the checksum over both others. */
const makePage = (sequence: number, { generation, ...rest }: LanternState): Result<string> => {
  const text = JSON.stringify({ life: generation, ...rest });
  return ok(`{"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}","state":${text}}`);
};

const readCard = (value: unknown): Result<SentCard> => {
  const fields = readFields('card', value);
  if (!fields.ok) return fields;
  const { card, replay } = fields.value;
  return combine<SentCard>({ card: readCardId(card), replay: readReplay(replay) });
};

const readRun = (value: unknown): Result<FinishedRun> => {
  const fields = readFields('run', value);
  if (!fields.ok) return fields;
  const { card, replay, score, day } = fields.value;
  return combine<FinishedRun>({
    ...{ card: readCardId(card), replay: readReplay(replay), day: readDay(day) },
    score: readInteger('score', score, 0, MAX_SCORE),
  });
};

const readState = (value: unknown): Result<LanternState> => {
  const fields = readFields('lanterns', value);
  if (!fields.ok) return fields;
  const { life, cards, runs, sentOn } = fields.value;
  return combine<LanternState>({
    generation: readInteger('life', life, 0, MOST),
    cards: readList('cards', cards, readCard),
    runs: readList('runs', runs, readRun),
    sentOn: readOptional(sentOn, readDay),
  });
};

/** Codes: those of `parseJson`; corrupt for a page that was not written whole; wrong-type, out-of-range. */
const parsePage = (text: unknown): Result<PageContent<LanternState>> => {
  const json = parseJson(text, MAX_TEXT);
  const fields = json.ok ? readFields('lanterns', json.value) : json;
  if (!fields.ok) return fields;
  const { sequence, checksum, state } = fields.value;
  const number = readInteger('sequence', sequence, 0, MOST);
  if (!number.ok) return number;
  if (checksum !== checksumOf(number.value, JSON.stringify(state)))
    return fail(failure('input/corrupt', 'lanterns: the checksum does not fit'));
  const read = readState(state);
  return read.ok ? ok({ kind: 'page', sequence: number.value, value: read.value }) : read;
};

const FORMAT: PageFormat<LanternState> = { make: makePage, parse: parsePage };

export const openLanternJournal = (storage: StoragePort, log: LogPort): Journal<LanternState> =>
  new Journal({ storage, log, name: 'lanterns', slotCount: 2, format: FORMAT });
