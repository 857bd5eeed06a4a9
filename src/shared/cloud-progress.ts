import { failure } from './failure.ts';
import { combine, readFields, readInteger, readName } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';

/** `merge` joins a save with the one in the cloud; `load` only asks for that; `delete` removes all of a player's data. */
export const PROGRESS_WORKS = ['merge', 'load', 'delete'] as const;

export interface ProgressRequest {
  readonly work: (typeof PROGRESS_WORKS)[number];
  /** The save's text; only with `merge`. */
  readonly save: string | null;
  /** Only with `delete`: the life that begins with it. Earlier games do not say it: 0. */
  readonly life: number;
  /** Only with `delete`: sent again under the same id it deletes nothing. Earlier games do not say it. */
  readonly id: string | null;
}

/** What phones send. The wire calls a generation of the save its life. */
export type ProgressCall =
  | { readonly work: 'merge'; readonly save: string }
  | { readonly work: 'delete'; readonly life: number; readonly id: string };

export interface ProgressAnswer {
  /** The save's text as the cloud now has it; null where it has none. */
  readonly save: string | null;
}

/** UTF-16 units. Calls of more than a megabyte do not arrive. */
export const MAX_CLOUD_SAVE = 256 * 1024;

/** As many as a save counts. */
const MAX_LIFE = 1e15;

const readSaveText = (value: unknown): Result<string | null> => {
  if (value === null || value === undefined) return ok(null);
  if (typeof value !== 'string') return fail(failure('input/not-text', `save: ${typeof value}`));
  return value.length <= MAX_CLOUD_SAVE
    ? ok(value)
    : fail(failure('input/too-large', `save: ${value.length}`));
};

const ERASE_ID = /^[0-9a-z]{1,16}$/;

export const readEraseId = (value: unknown): Result<string> =>
  typeof value === 'string' && ERASE_ID.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `id: ${typeof value}`));

export const parseProgressRequest = (value: unknown): Result<ProgressRequest> => {
  const fields = readFields('progress', value);
  if (!fields.ok) return fields;
  const request = combine<ProgressRequest>({
    work: readName('work', fields.value.work, PROGRESS_WORKS),
    save: readSaveText(fields.value.save),
    life: readInteger('life', fields.value.life ?? 0, 0, MAX_LIFE),
    id: (fields.value.id ?? null) === null ? ok(null) : readEraseId(fields.value.id),
  });
  const lacking = request.ok && request.value.work === 'merge' && request.value.save === null;
  return lacking ? fail(failure('input/not-text', 'save: merge needs one')) : request;
};

export const readProgressAnswer = (value: unknown): Result<ProgressAnswer> => {
  const fields = readFields('progress answer', value);
  return fields.ok ? combine<ProgressAnswer>({ save: readSaveText(fields.value.save) }) : fields;
};
