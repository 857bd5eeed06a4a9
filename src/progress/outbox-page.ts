import type { LogPort, StoragePort } from '../platform/ports.ts';
import { parseRunRequest, type RunRequest, readRunId } from '../shared/cloud-run.ts';
import { failure } from '../shared/failure.ts';
import { combine, parseJson, readFields, readInteger, readList } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { checksumOf } from './checksum.ts';
import { Journal } from './journal.ts';
import type { PageContent, PageFormat } from './journal-pages.ts';

/** What is known of the runs of a generation that go to the board. */
export interface OutboxState {
  /** The save's: what waited in an earlier one is not sent any more. */
  readonly generation: number;
  readonly runs: readonly RunRequest[];
  /** Ids of the last runs that were answered. */
  readonly answered: readonly string[];
}

/** Runs that wait; of more, the oldest are given up. With the longest replays some 200 KB. */
export const MAX_WAITING = 8;
/** More than the boards of the last days have bests. */
export const MAX_ANSWERED = 24;
const MAX_TEXT = MAX_WAITING * 26_000;
const MOST = Number.MAX_SAFE_INTEGER - 1;

/** `{"sequence":12,"checksum":"1abc2d","state":{…}}`, the checksum over both others. */
const makePage = (sequence: number, { generation, runs, answered }: OutboxState): Result<string> => {
  const text = JSON.stringify({ life: generation, runs, answered });
  return ok(`{"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}","state":${text}}`);
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
    generation: readInteger('life', life, 0, MOST),
    runs: readRuns(runs),
    answered: readList('answered', answered, readRunId),
  });
};

const pageOf = (sequence: number, state: Result<OutboxState>): Result<PageContent<OutboxState>> =>
  state.ok ? ok({ kind: 'page', sequence, value: state.value }) : state;

/** Codes: those of `parseJson` and of a run; corrupt for a page that was not written whole. */
const parsePage = (stored: unknown): Result<PageContent<OutboxState>> => {
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
  return pageOf(number.value, readState(state ?? { life: 0, runs, answered: [] }));
};

/** The first games kept the bare list under the bare name; a deletion emptied it. */
const parseOldList = (stored: unknown): Result<PageContent<OutboxState>> => {
  const json = parseJson(stored, MAX_TEXT);
  return pageOf(0, json.ok ? readState({ life: 0, runs: json.value, answered: [] }) : json);
};

const FORMAT: PageFormat<OutboxState> = { make: makePage, parse: parsePage };

export const openOutboxJournal = (storage: StoragePort, log: LogPort): Journal<OutboxState> =>
  new Journal({
    storage,
    log,
    name: 'outbox',
    slotCount: 2,
    format: FORMAT,
    others: { names: ['outbox'], parse: parseOldList, afterwards: 'emptied' },
  });

/** What waits in this generation. What an earlier game left counts only where there never was a page. */
export const storedOutbox = (
  { foundValue, found }: Journal<OutboxState>,
  generation: number,
): OutboxState => {
  if (foundValue?.generation === generation) return foundValue;
  const runs = foundValue === null ? (found.others[0]?.runs ?? []) : [];
  return { generation, runs, answered: [] };
};
