/** Where sockets of TCP and UDP are opened for a realm: a browser has none. */
export const RAW_SOCKET_URL = '/raw-socket';
/** What is asked for, as JSON that is percent-encoded; bytes to send are the body. */
export const RAW_SOCKET_HEADER = 'x-raw-socket';

export type RawSocketOrder = { readonly realm: string; readonly id: string } & (
  | {
      readonly op: 'connect';
      readonly address: string;
      readonly port: number;
      readonly family: 4 | 6;
      /** Seconds. */
      readonly timeout: number;
    }
  /** A socket of UDP; answered by its port. */
  | { readonly op: 'bind'; readonly port: number; readonly family: 4 | 6 }
  | { readonly op: 'write' }
  | { readonly op: 'send'; readonly address: string; readonly port: number; readonly broadcast: boolean }
  | { readonly op: 'ttl'; readonly ttl: number }
  | { readonly op: 'close' }
);

export interface RawEnd {
  readonly address: string;
  readonly family: string;
  readonly port: number;
}

/** Told on the channel of the socket's id. */
export type RawSocketEvent =
  | { readonly event: 'connect' | 'close' }
  | { readonly event: 'error'; readonly reason: string }
  /** `data`: base64. */
  | { readonly event: 'message'; readonly data: string; readonly local: RawEnd; readonly remote: RawEnd };

export type BoundAnswer = { readonly port: number } | { readonly reason: string };
