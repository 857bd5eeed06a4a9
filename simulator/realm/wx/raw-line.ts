import {
  type BoundAnswer,
  RAW_SOCKET_HEADER,
  RAW_SOCKET_URL,
  type RawSocketEvent,
  type RawSocketOrder,
} from '../../protocol/raw-socket-line.ts';
import { native } from '../natives.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
type Order = WithoutId<RawSocketOrder>;

const ID_NUMBERS = 4;

const makeId = (): string => Array.from(native.crypto.getRandomValues(new Uint32Array(ID_NUMBERS))).join('-');

/** Bytes of what a game gives, a text or a buffer. */
export const rawBytes = (data: string | ArrayBuffer): Uint8Array<ArrayBuffer> =>
  typeof data === 'string' ? new native.TextEncoder().encode(data) : new Uint8Array(data);

/** A buffer of the realm's own, of the base64 a message comes in. */
export const messageOf = (data: string): ArrayBuffer =>
  Uint8Array.from(native.atob(data), (letter) => letter.charCodeAt(0)).buffer;

/** A realm's end of one socket that the server holds. */
export class RawLine {
  private readonly id = makeId();
  private readonly stop = new native.AbortController();
  private sent: Promise<unknown> = native.Promise.resolve();

  /** Tells each event of the socket, until it is closed. */
  async hear(order: Order, told: (event: RawSocketEvent) => void): Promise<void> {
    try {
      const { body } = await this.post(order, null, this.stop.signal);
      const reader = body!.getReader();
      const decoder = new native.TextDecoder();
      let rest = '';
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) told(native.JSON.parse(line) as RawSocketEvent);
      }
    } catch {
      told({ event: 'close' });
    }
  }

  /** In the order they are given. */
  send(order: Order, data: Uint8Array<ArrayBuffer> | null = null): void {
    this.sent = this.sent.then(() => this.post(order, data)).catch(() => undefined);
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
    return encodeURIComponent(native.JSON.stringify({ ...order, id: this.id }));
  }

  private post(order: Order, body: Uint8Array<ArrayBuffer> | null, signal?: AbortSignal): Promise<Response> {
    const headers = { [RAW_SOCKET_HEADER]: this.worded(order) };
    return native.fetch(RAW_SOCKET_URL, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
  }
}
