import { readFields, readName } from './parsing.ts';
import type { Result } from './result.ts';

/** The player allowed one message, or takes it back. */
export const NOTIFY_WORKS = ['ask', 'cancel'] as const;
export type NotifyWork = (typeof NOTIFY_WORKS)[number];

export const parseNotifyRequest = (value: unknown): Result<NotifyWork> => {
  const fields = readFields('notify', value);
  return fields.ok ? readName('work', fields.value.work, NOTIFY_WORKS) : fields;
};
