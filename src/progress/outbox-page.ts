import { parseRunRequest, type RunRequest } from '../shared/cloud-run.ts';
import { failure } from '../shared/failure.ts';
import { parseJson, readFields, readInteger, readList } from '../shared/reading.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { checksumOf } from './checksum.ts';

/** All runs that wait, and how many writes came before. */
export interface OutboxPage {
  readonly sequence: number;
  readonly runs: readonly RunRequest[];
}

/** Runs that wait; of more, the oldest are given up. With the longest replays some 200 KB. */
export const MAX_WAITING = 8;
const MAX_TEXT = MAX_WAITING * 26_000;

/** `{"sequence":12,"checksum":"1abc2d","runs":[…]}`, the checksum over both others. */
export const makeOutboxPage = ({ sequence, runs }: OutboxPage): string => {
  const text = JSON.stringify(runs);
  return `{"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}","runs":${text}}`;
};

const readRuns = (value: unknown): Result<readonly RunRequest[]> => {
  const list = readList('outbox', value, parseRunRequest);
  return list.ok ? ok(list.value.slice(-MAX_WAITING)) : list;
};

/** Codes: those of `parseJson` and of a run; corrupt for a page that was not written whole. */
export const parseOutboxPage = (stored: unknown): Result<OutboxPage> => {
  const json = parseJson(stored, MAX_TEXT);
  const fields = json.ok ? readFields('outbox', json.value) : json;
  if (!fields.ok) return fields;
  const { sequence, checksum, runs } = fields.value;
  const number = readInteger('sequence', sequence, 0, Number.MAX_SAFE_INTEGER - 1);
  if (!number.ok) return number;
  if (checksum !== checksumOf(number.value, JSON.stringify(runs))) {
    return fail(failure('input/corrupt', 'outbox: the checksum does not fit'));
  }
  const list = readRuns(runs);
  return list.ok ? ok({ sequence: number.value, runs: list.value }) : list;
};

/** As earlier games kept it: the bare list. */
export const parseOldOutbox = (stored: unknown): Result<readonly RunRequest[]> => {
  const json = parseJson(stored, MAX_TEXT);
  return json.ok ? readRuns(json.value) : json;
};
