import {
  type BoundAnswer,
  RAW_SOCKET_HEADER,
  RAW_SOCKET_URL,
  type RawSocketEvent,
  type RawSocketOrder,
} from '../../protocol/raw-socket-line.ts';
import { native } from '../natives.ts';
import { type EventLine, makeId } from './event-line.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'realm'> : never;
type Order = WithoutId<RawSocketOrder>;

/** Bytes of what a game gives, a text or a buffer. */
export const rawBytes = (data: string | ArrayBuffer): Uint8Array<ArrayBuffer> =>
  typeof data === 'string' ? new native.TextEncoder().encode(data) : new Uint8Array(data);

/** A buffer of the realm's own, of the base64 a message comes in. */
export const messageOf = (data: string): ArrayBuffer =>
  Uint8Array.from(native.atob(data), (letter) => letter.charCodeAt(0)).buffer;

/** A realm's end of one socket that the server holds. */
export class RawLine {
  private readonly id = makeId();
  private readonly events: EventLine;
  private sent: Promise<unknown>;

  constructor(events: EventLine, told: (event: RawSocketEvent) => void) {
    this.events = events;
    this.sent = events.listen(this.id, (event) => told(event as RawSocketEvent));
  }

  /** In the order they are given. */
  send(order: Order, data: Uint8Array<ArrayBuffer> | null = null): void {
    const post = (): Promise<Response> =>
      native.fetch(RAW_SOCKET_URL, {
        method: 'POST',
        headers: { [RAW_SOCKET_HEADER]: this.worded(order) },
        body: data,
      });
    this.sent = this.sent.then(post).catch(() => undefined);
  }

  /** The port that a socket has from now on: a game is told at once. */
  bindNow(order: Order): BoundAnswer {
    const request = new native.XMLHttpRequest();
    request.open('POST', RAW_SOCKET_URL, false);
    request.setRequestHeader(RAW_SOCKET_HEADER, this.worded(order));
    request.send();
    return native.JSON.parse(request.responseText) as BoundAnswer;
  }

  private worded(order: Order): string {
    const { realm } = this.events;
    return encodeURIComponent(native.JSON.stringify({ ...order, realm, id: this.id }));
  }
}
