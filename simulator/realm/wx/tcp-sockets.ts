import { TCP_SOCKETS, TCP_TIMEOUT_SECONDS } from '../../limits.ts';
import type { RawSocketEvent } from '../../protocol/raw-socket-line.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import type { EventLine } from './event-line.ts';
import { isForbiddenPort } from './forbidden-ports.ts';
import { messageOf, RawLine, rawBytes } from './raw-line.ts';

/** What is told by the moments of one connection. */
const makeListeners = () => ({
  connect: new Listeners<[object]>(),
  message: new Listeners<[object]>(),
  error: new Listeners<[{ errMsg: string }]>(),
  close: new Listeners<[object]>(),
  bindWifi: new Listeners<[object]>(),
});

/** One connection of TCP; the server makes it. */
class TcpSocket {
  readonly listeners = makeListeners();
  private readonly context: Context;
  private readonly events: EventLine;
  private readonly family: 4 | 6;
  /** Why nothing can be connected: there are too many. */
  private readonly refused: string | null;
  private line: RawLine | null = null;
  private isOpen = false;

  constructor(context: Context, events: EventLine, family: 4 | 6, refused: string | null) {
    this.context = context;
    this.events = events;
    this.family = family;
    this.refused = refused;
  }

  connect(option: WechatMinigame.TCPSocketConnectOption): void {
    const { address, port, timeout = TCP_TIMEOUT_SECONDS } = option;
    const reason = this.refusal(port);
    if (reason !== null || this.line !== null) {
      this.fail(reason ?? 'socket is connected already');
      return;
    }
    const line: RawLine = new RawLine(this.events, (event) =>
      this.context.clock.post(() => this.hear(line, event)),
    );
    this.line = line;
    line.send({ op: 'connect', address, port, family: this.family, timeout });
  }

  write(data: string | ArrayBuffer): void {
    if (this.isOpen) this.line?.send({ op: 'write' }, rawBytes(data));
    else this.fail('socket is not connected');
  }

  close(): void {
    this.line?.send({ op: 'close' });
  }

  /** The network is gone: the other side hears nothing of it for a while. */
  breakOff(): void {
    if (this.line === null) return;
    this.fail('network is disconnected');
    this.close();
  }

  fail(reason: string): void {
    this.context.clock.post(() => this.listeners.error.emit({ errMsg: reason }));
  }

  private refusal(port: number): string | null {
    const { network, manifest } = this.context.host;
    if (manifest.checksUrls) return 'address not in domain list';
    if (network().type === 'none') return 'network is disconnected';
    return this.refused ?? (isForbiddenPort(port) ? `port ${port} is forbidden` : null);
  }

  private hear(line: RawLine, event: RawSocketEvent): void {
    if (line !== this.line) return;
    const { connect, message, error, close } = this.listeners;
    if (event.event === 'message') {
      const { data, local, remote } = event;
      message.emit({ message: messageOf(data), localInfo: local, remoteInfo: remote });
    } else if (event.event === 'error') error.emit({ errMsg: event.reason });
    else if (event.event === 'connect') {
      this.isOpen = true;
      connect.emit({});
    } else {
      this.isOpen = false;
      this.line = null;
      close.emit({});
    }
  }
}

const faceOf = (socket: TcpSocket, isAndroid: boolean): WechatMinigame.TCPSocket => {
  const { connect, message, error, close, bindWifi } = socket.listeners;
  return {
    connect: (option) => socket.connect(option),
    write: (data) => socket.write(data),
    close: () => socket.close(),
    // There is one network, and nothing to bind to; only Android knows the call. TCPSocket.bindWifi.
    bindWifi: () => (isAndroid ? bindWifi.emit({}) : socket.fail('not supported')),
    ...{ onConnect: connect.add, offConnect: connect.remove, onMessage: message.add },
    ...{ offMessage: message.remove, onError: error.add, offError: error.remove },
    ...{ onClose: close.add, offClose: close.remove },
    ...{ onBindWifi: bindWifi.add, offBindWifi: bindWifi.remove },
  } as WechatMinigame.TCPSocket;
};

export const tcpPlugin = (context: Context, events: EventLine) => {
  const all = new Set<TcpSocket>();
  const made: number[] = [];
  context.signals.network.add(({ isConnected }) => {
    if (!isConnected) for (const socket of all) socket.breakOff();
  });
  return {
    createTCPSocket: (option) => {
      const now = context.clock.now();
      made.push(now);
      const recent = made.filter((at) => now - at < TCP_SOCKETS.withinMs).length;
      const refused = recent > TCP_SOCKETS.most ? 'exceed max socket count' : null;
      const socket = new TcpSocket(context, events, option?.type === 'ipv6' ? 6 : 4, refused);
      all.add(socket);
      return faceOf(socket, context.host.device.mode === 'android');
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
