import { readFields, readInteger } from '../../shared/parsing.ts';
import type { Result } from '../../shared/result.ts';

const MOST = 2 ** 31 - 1;

/** The number of the console's scene for the start, in `settings/analytics.json`; 0: it is not measured there. Codes: wrong-type, out-of-range. */
export const readStartScene = (analytics: unknown): Result<number> => {
  const fields = readFields('analytics', analytics);
  return fields.ok ? readInteger('startScene', fields.value.startScene, 0, MOST) : fields;
};
