import { failure } from '../shared/failure.ts';
import { parseJson, readFields, readInteger } from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { checksumOf } from './checksum.ts';
import { SAVE_VERSION, type Save } from './save.ts';
import { MAX_SAVE_LENGTH, makeSave, readKnownParts, readSave, versionOf } from './save-format.ts';

/** A stored save and how many writes came before it. */
export interface Slot {
  readonly sequence: number;
  readonly save: Save;
}

export interface NewerSlot {
  readonly version: number;
  readonly save: Save;
}

/** What a slot was found to hold. */
export type SlotContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'good'; readonly slot: Slot }
  | { readonly kind: 'newer'; readonly slot: NewerSlot };

/** `{"sequence":12,"checksum":"1abc2d","save":{…}}`, the checksum over both others. */
export const makeSlot = ({ sequence, save }: Slot): string => {
  const text = makeSave(save);
  return `{"sequence":${sequence},"checksum":"${checksumOf(sequence, text)}","save":${text}}`;
};

/**
 * Reads what a storage key held: null, our text, or anything else. The version is looked at before the checksum,
 * which a newer game may reckon in its own way.
 */
export const parseSlot = (stored: unknown): Result<SlotContent> => {
  if (stored === null) return ok({ kind: 'empty' });
  const json = parseJson(stored, MAX_SAVE_LENGTH);
  if (!json.ok) return json;
  const fields = readFields('slot', json.value);
  if (!fields.ok) return fields;
  const { sequence, checksum: sum, save } = fields.value;
  const version = versionOf(save) ?? versionOf(json.value);
  if (version !== null && version > SAVE_VERSION) return ok(newer(version, save ?? json.value));
  return readOwn(sequence, sum, save);
};

const newer = (version: number, save: unknown): SlotContent => ({
  kind: 'newer',
  slot: { version, save: readKnownParts(save).save },
});

const readOwn = (sequence: unknown, sum: unknown, value: unknown): Result<SlotContent> => {
  const number = readInteger('sequence', sequence, 0, Number.MAX_SAFE_INTEGER - 1);
  if (!number.ok) return number;
  if (sum !== checksumOf(number.value, JSON.stringify(value))) {
    return fail(failure('input/corrupt', 'slot: the checksum does not fit'));
  }
  const save = readSave(value);
  return save.ok ? ok({ kind: 'good', slot: { sequence: number.value, save: save.value } }) : save;
};
