import { failure } from './failure.ts';
import { readFields } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';

/** `group`: what the client has sealed of the group it was opened from. In the function it arrives opened. */
export interface GroupRequest {
  readonly group: object;
}

/** A group's id with the platform: characters at most. */
export const MOST_GROUP_ID = 256;

const readGroupId = (value: unknown): Result<string> =>
  typeof value === 'string' && value !== '' && value.length <= MOST_GROUP_ID
    ? ok(value)
    : fail(failure('input/corrupt', `group: ${typeof value}`));

/**
 * The id in what was opened, as `{ cloudID, data: { opengid } }`. What could not be opened has none, nor has a chat of two.
 * Codes: wrong-type, corrupt.
 */
export const parseGroupRequest = (value: unknown): Result<string> => {
  const fields = readFields('groups', value);
  const opened = fields.ok ? readFields('group', fields.value.group) : fields;
  const data = opened.ok ? readFields('data', opened.value.data) : opened;
  return data.ok ? readGroupId(data.value.opengid) : data;
};

/** Codes: wrong-type, corrupt. */
export const readGroup = (value: unknown): Result<string> => {
  const fields = readFields('answer', value);
  return fields.ok ? readGroupId(fields.value.group) : fields;
};
