import { parseRunRequest, type RunRequest, readRunId } from '../shared/cloud-run.ts';
import { failure } from '../shared/failure.ts';
import { combine, parseJson, readFields, readInteger, readList } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { checksumOf } from './checksum.ts';

/** What is known of the runs of a life that go to the board. */
export interface OutboxState {
  /** The save's: what waited in an earlier one is not sent any more. */
  readonly life: number;
  readonly runs: readonly RunRequest[];
  /** Ids of the last runs that were answered. */
  readonly answered: readonly string[];
}

/** And how many writes came before. */
export interface OutboxPage extends OutboxState {
  readonly sequence: number;
}

/** Runs that wait; of more, the oldest are given up. With the longest replays some 200 KB. */
export const MAX_WAITING = 8;
/** More than the boards of the last days have bests. */
export const MAX_ANSWERED = 24;
const MAX_TEXT = MAX_WAITING * 26_000;
const MOST = Number.MAX_SAFE_INTEGER - 1;

/** `{"sequence":12,"checksum":"1abc2d","state":{…}}`, the checksum over both others. */
export const makeOutboxPage = ({ sequence, life, runs, answered }: OutboxPage): string => {
  const text = JSON.stringify({ life, runs, answered });
  return `{"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}","state":${text}}`;
};

const readRuns = (value: unknown): Result<readonly RunRequest[]> => {
  const list = readList('outbox', value, parseRunRequest);
  return list.ok ? ok(list.value.slice(-MAX_WAITING)) : list;
};

const readState = (value: unknown): Result<OutboxState> => {
  const fields = readFields('outbox state', value);
  if (!fields.ok) return fields;
  const { life, runs, answered } = fields.value;
  return combine<OutboxState>({
    life: readInteger('life', life, 0, MOST),
    runs: readRuns(runs),
    answered: readList('answered', answered, readRunId),
  });
};

/** Codes: those of `parseJson` and of a run; corrupt for a page that was not written whole. */
export const parseOutboxPage = (stored: unknown): Result<OutboxPage> => {
  const json = parseJson(stored, MAX_TEXT);
  const fields = json.ok ? readFields('outbox', json.value) : json;
  if (!fields.ok) return fields;
  const { sequence, checksum, state, runs } = fields.value;
  const number = readInteger('sequence', sequence, 0, MOST);
  if (!number.ok) return number;
  if (checksum !== checksumOf(number.value, JSON.stringify(state ?? runs))) {
    return fail(failure('input/corrupt', 'outbox: the checksum does not fit'));
  }
  // Earlier games kept the runs alone; a deletion emptied their list.
  const page = readState(state ?? { life: 0, runs, answered: [] });
  return page.ok ? ok({ sequence: number.value, ...page.value }) : page;
};

/** As earlier games kept it: the bare list. */
export const parseOldOutbox = (stored: unknown): Result<readonly RunRequest[]> => {
  const json = parseJson(stored, MAX_TEXT);
  return json.ok ? readRuns(json.value) : json;
};
