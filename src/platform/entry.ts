import type { Entry } from './ports.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes an entry of whatever a host answered; what is missing or of the wrong type becomes empty. */
export const toEntry = (raw: unknown): Entry => {
  const fields = isRecord(raw) ? raw : {};
  return {
    scene: typeof fields.scene === 'number' ? fields.scene : 0,
    query: isRecord(fields.query) ? { ...fields.query } : {},
    shareTicket: typeof fields.shareTicket === 'string' ? fields.shareTicket : null,
  };
};
