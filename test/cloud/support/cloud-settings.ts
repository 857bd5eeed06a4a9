import { readFileSync } from 'node:fs';
import { type CloudSettings, parseCloudSettings } from '../../../cloud/common/settings.ts';

const read = (): unknown =>
  JSON.parse(readFileSync(new URL('../../../settings/cloud.json', import.meta.url), 'utf8'));

/** The numbers that ship, with some changed. */
export const cloudSettings = (changed: Partial<CloudSettings> = {}): CloudSettings => {
  const parsed = parseCloudSettings(read());
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return { ...parsed.value, ...changed };
};
