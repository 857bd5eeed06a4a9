import { type ChannelEvent, REALM_EVENTS_URL } from '../../protocol/realm-events.ts';
import { native } from '../natives.ts';

const ID_NUMBERS = 4;

/** A name that no other realm or socket has. */
export const makeId = (): string =>
  Array.from(native.crypto.getRandomValues(new Uint32Array(ID_NUMBERS))).join('-');

type Told = (event: unknown) => void;

/** What comes to this realm from the server, by channel; open from when something is first awaited until the realm is gone. */
export class EventLine {
  readonly realm = makeId();
  private readonly channels = new Map<string, Told>();
  private opened: Promise<void> | null = null;

  /** Resolves once nothing is missed that is told from now on. */
  listen(channel: string, told: Told): Promise<void> {
    this.channels.set(channel, told);
    this.opened ??= this.open();
    return this.opened;
  }

  leave(channel: string): void {
    this.channels.delete(channel);
  }

  private async open(): Promise<void> {
    const { body } = await native.fetch(`${REALM_EVENTS_URL}?realm=${this.realm}`);
    void this.read(body!.getReader()).catch(() => undefined);
  }

  private async read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new native.TextDecoder();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [channel, event] = native.JSON.parse(line) as ChannelEvent;
        this.channels.get(channel)?.(event);
      }
    }
  }
}
