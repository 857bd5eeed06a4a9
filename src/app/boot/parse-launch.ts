import type { Entry, LogPort } from '../../platform/ports.ts';
import { EMPTY_QUERY, type LaunchQuery, parseLaunchQuery } from '../../shared/launch-query.ts';

/** Reads what an entry asks for. A query that cannot be read is logged with its code and counts as none. */
export const parseLaunch = (entry: Entry, log: LogPort): LaunchQuery => {
  const query = parseLaunchQuery(entry.query);
  if (query.ok) return query.value;
  log.warn(`launch query: ${query.error.code} ${query.error.detail}`);
  return EMPTY_QUERY;
};
