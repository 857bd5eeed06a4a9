import settings from '../../settings/cloud.json';
import { type CloudSettings, parseCloudSettings } from './settings.ts';

/** What the functions were built with; a fault in it is one of the build. */
export const shippedSettings = (): CloudSettings => {
  const parsed = parseCloudSettings(settings);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};
