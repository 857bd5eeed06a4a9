import { UDP_MESSAGE_BYTES } from '../../limits.ts';
import type { RawSocketEvent } from '../../protocol/raw-socket-line.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import type { EventLine } from './event-line.ts';
import { messageOf, RawLine, rawBytes } from './raw-line.ts';

const makeListeners = () => ({
  listening: new Listeners<[object]>(),
  message: new Listeners<[object]>(),
  error: new Listeners<[{ errMsg: string }]>(),
  close: new Listeners<[object]>(),
});

/** The part of a buffer that is to be sent; of a text, all of it. UDPSocketSendOption. */
const partOf = ({ message, offset, length }: WechatMinigame.UDPSocketSendOption): Uint8Array<ArrayBuffer> => {
  const bytes = rawBytes(message);
  if (typeof message === 'string') return bytes;
  const start = offset ?? 0;
  return bytes.slice(start, length === undefined ? undefined : start + length);
};

/** One socket of UDP; the server holds it. */
class UdpSocket {
  readonly listeners = makeListeners();
  private readonly context: Context;
  private readonly events: EventLine;
  private readonly family: 4 | 6;
  private line: RawLine | null = null;
  private isOver = false;

  constructor(context: Context, events: EventLine, family: 4 | 6) {
    this.context = context;
    this.events = events;
    this.family = family;
  }

  /** The port it has; 0 where there is none to be had. */
  bind(port = 0): number {
    if (this.isOver) {
      this.fail('socket is closed');
      return 0;
    }
    const { clock } = this.context;
    const line = new RawLine(this.events, (event) => clock.post(() => this.hear(event)));
    const answer = line.bindNow({ op: 'bind', port, family: this.family });
    if ('reason' in answer) {
      this.fail(answer.reason);
      return 0;
    }
    this.line = line;
    clock.post(() => this.listeners.listening.emit({}));
    return answer.port;
  }

  send(option: WechatMinigame.UDPSocketSendOption): void {
    const data = partOf(option);
    if (this.isOver) this.fail('socket is closed');
    else if (this.context.host.manifest.checksUrls) this.fail('address not in domain list');
    else if (this.context.host.network().type === 'none') this.fail('network is disconnected');
    else if (data.length >= UDP_MESSAGE_BYTES) this.fail('message is too long');
    else {
      if (this.line === null) this.bind();
      const { address, port, setBroadcast = false } = option;
      this.line?.send({ op: 'send', address, port, broadcast: setBroadcast }, data);
    }
  }

  setTtl(ttl: number): void {
    if (Number.isInteger(ttl) && ttl >= 0 && ttl <= 255) this.line?.send({ op: 'ttl', ttl });
    else this.fail('invalid ttl');
  }

  close(): void {
    this.isOver = true;
    this.line?.send({ op: 'close' });
  }

  private fail(reason: string): void {
    this.context.clock.post(() => this.listeners.error.emit({ errMsg: reason }));
  }

  private hear(event: RawSocketEvent): void {
    const { message, error, close } = this.listeners;
    if (event.event === 'message') {
      const bytes = messageOf(event.data);
      const remoteInfo = { ...event.remote, size: bytes.byteLength };
      message.emit({ message: bytes, localInfo: event.local, remoteInfo });
    } else if (event.event === 'error') error.emit({ errMsg: event.reason });
    else if (event.event === 'close') {
      this.isOver = true;
      close.emit({});
    }
  }
}

const faceOf = (socket: UdpSocket): WechatMinigame.UDPSocket => {
  const { listening, message, error, close } = socket.listeners;
  return {
    bind: (port) => socket.bind(port),
    send: (option) => socket.send(option),
    // Where to is said with each message all the same. UDPSocket.write.
    connect: () => undefined,
    write: (option) => socket.send(option),
    setTTL: (ttl) => socket.setTtl(ttl),
    close: () => socket.close(),
    ...{ onListening: listening.add, offListening: listening.remove },
    ...{ onMessage: message.add, offMessage: message.remove, onError: error.add },
    ...{ offError: error.remove, onClose: close.add, offClose: close.remove },
  } as WechatMinigame.UDPSocket;
};

export const udpPlugin = (context: Context, events: EventLine) =>
  ({
    createUDPSocket: (type) => faceOf(new UdpSocket(context, events, type === 'udp6' ? 6 : 4)),
  }) satisfies Partial<WechatMinigame.Wx>;
