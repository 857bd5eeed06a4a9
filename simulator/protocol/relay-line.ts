/** Where a realm's requests go that a browser would not send: the server sends them. */
export const RELAY_URL = '/relay';
/** What is asked for, as JSON that is percent-encoded; the body is the request's own. */
export const RELAY_HEADER = 'x-relay';

export interface RelayOrder {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** In the same header of the answer. */
export type RelayAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly cookies: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };
