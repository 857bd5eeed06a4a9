import type { Entry } from './ports.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Moments' single page. Its scene is 1154 on most clients; `apiCategory` came with base library 2.20.1 and decides. */
const SINGLE_PAGE = 1154;

const isBrowseOnly = ({ apiCategory, scene }: Record<string, unknown>): boolean =>
  apiCategory === undefined ? scene === SINGLE_PAGE : apiCategory === 'browseOnly';

/** Makes an entry of whatever a host answered; what is missing or of the wrong type becomes empty. */
export const toEntry = (raw: unknown): Entry => {
  const fields = isRecord(raw) ? raw : {};
  return {
    scene: typeof fields.scene === 'number' ? fields.scene : 0,
    query: isRecord(fields.query) ? { ...fields.query } : {},
    shareTicket: typeof fields.shareTicket === 'string' ? fields.shareTicket : null,
    ...(isBrowseOnly(fields) && { browseOnly: true }),
  };
};
