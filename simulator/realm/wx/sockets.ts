import { CLOSE_REASON_BYTES, NETWORK_TIMEOUT_MS, SOCKETS } from '../../limits.ts';
import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

/** runtime/debug/PublicErrno. */
const ERRNO = { domain: 600002, tooMany: 600007, invalidUrl: 600009, notSerialisable: 600010 } as const;
/** The connection broke. RFC 6455. */
const BROKEN = 1006;
const NORMAL = 1000;

type Data = string | ArrayBuffer;
interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** One connection: the browser's own socket behind it. What the browser does not let a page send, headers, is left out. */
class Socket {
  readonly open = new Listeners<[WechatMinigame.OnSocketOpenListenerResult]>();
  readonly message = new Listeners<[{ data: Data }]>();
  readonly error = new Listeners<[{ errMsg: string }]>();
  readonly close = new Listeners<[Closed]>();
  isOver = false;
  private readonly context: Context;
  private readonly line: WebSocket;

  constructor(context: Context, option: WechatMinigame.ConnectSocketOption) {
    this.context = context;
    this.line = new native.WebSocket(option.url, option.protocols ?? []);
    this.line.binaryType = 'arraybuffer';
    const { clock } = context;
    const timeout = clock.setTimer(
      () => this.breakOff('connect timeout'),
      option.timeout ?? NETWORK_TIMEOUT_MS,
      false,
    );
    const on = (type: string, heard: (event: Event) => void): void =>
      native.listen(this.line, type, (event) => clock.post(() => heard(event)));
    on('open', () => {
      clock.clearTimer(timeout);
      if (!this.isOver) this.open.emit({ header: {} });
    });
    on('message', (event) => {
      if (!this.isOver) this.message.emit({ data: (event as MessageEvent<Data>).data });
    });
    on('error', () => {
      if (!this.isOver) this.error.emit({ errMsg: 'connect fail: WebSocket is closed before it was open' });
    });
    on('close', (event) => {
      clock.clearTimer(timeout);
      this.end(event as CloseEvent);
    });
  }

  get isOpen(): boolean {
    return !this.isOver && this.line.readyState === this.line.OPEN;
  }

  send(data: unknown): undefined {
    const isText = typeof data === 'string';
    if (!isText && Object.prototype.toString.call(data) !== '[object ArrayBuffer]')
      throw new CallFailure('data must be a string or ArrayBuffer', ERRNO.notSerialisable);
    if (!this.isOpen) throw new CallFailure('WebSocket is not connected');
    this.line.send(data as Data);
    return undefined;
  }

  shut(code = NORMAL, reason = ''): undefined {
    if (this.isOver) throw new CallFailure('WebSocket is not connected');
    if (code !== NORMAL && !(code >= 3000 && code <= 4999)) throw new CallFailure('invalid code');
    if (new native.TextEncoder().encode(reason).length > CLOSE_REASON_BYTES)
      throw new CallFailure('reason is too long');
    this.line.close(code, reason);
    return undefined;
  }

  /** The connection is lost without a word of the other side. */
  breakOff(reason: string): void {
    if (this.isOver) return;
    this.line.close();
    this.context.clock.post(() => {
      this.error.emit({ errMsg: reason });
      this.end({ code: BROKEN, reason });
    });
  }

  private end({ code, reason }: Closed): void {
    if (this.isOver) return;
    this.isOver = true;
    this.close.emit({ code, reason });
  }
}

const taskOf = (socket: Socket, { plain }: Calls): object => ({
  send: plain('sendSocketMessage', (it: WechatMinigame.SocketTaskSendOption) => socket.send(it.data)),
  close: plain('closeSocket', (it: WechatMinigame.SocketTaskCloseOption) => socket.shut(it.code, it.reason)),
  onOpen: socket.open.add,
  onMessage: socket.message.add,
  onError: socket.error.add,
  onClose: socket.close.add,
});

const check = (url: unknown, isStrict: boolean): void => {
  if (typeof url !== 'string' || !/^wss?:\/\//.test(url))
    throw new CallFailure('invalid url', ERRNO.invalidUrl);
  if (isStrict && !url.startsWith('wss://')) throw new CallFailure('url not in domain list', ERRNO.domain);
};

/** Sockets, and the older calls that speak to the first one that was opened. */
export const socketPlugin = (context: Context, calls: Calls) => {
  const { clock, signals, host } = context;
  const all = new Set<Socket>();
  const listeners = {
    open: new Listeners<[WechatMinigame.OnSocketOpenListenerResult]>(),
    message: new Listeners<[{ data: Data }]>(),
    error: new Listeners<[{ errMsg: string }]>(),
    close: new Listeners<[Closed]>(),
  };
  signals.network.add(({ isConnected }) => {
    if (!isConnected) for (const socket of all) socket.breakOff('network is disconnected');
  });
  const begin = (option: WechatMinigame.ConnectSocketOption): Socket => {
    check(option.url, host.manifest.checksUrls);
    if (all.size >= SOCKETS) throw new CallFailure('exceed max task count', ERRNO.tooMany);
    if (host.network().type === 'none') throw new CallFailure('network is disconnected');
    const socket = new Socket(context, option);
    all.add(socket);
    socket.close.add(() => all.delete(socket));
    socket.open.add((it) => listeners.open.emit(it));
    socket.message.add((it) => listeners.message.emit(it));
    socket.error.add((it) => listeners.error.emit(it));
    socket.close.add((it) => listeners.close.emit(it));
    return socket;
  };
  const first = (): Socket => {
    const [socket] = all;
    if (socket === undefined) throw new CallFailure('WebSocket is not connected');
    return socket;
  };
  return {
    connectSocket: (option) => {
      try {
        const socket = begin(option);
        const result = { errMsg: 'connectSocket:ok' };
        clock.post(() => {
          guarded(() => option.success?.(result));
          guarded(() => option.complete?.(result));
        });
        return taskOf(socket, calls) as WechatMinigame.SocketTask;
      } catch (error) {
        const { message, errno } = error as CallFailure;
        const result = { errMsg: `connectSocket:fail ${message}`, ...(errno ? { errno } : {}) };
        clock.post(() => {
          guarded(() => option.fail?.(result as never));
          guarded(() => option.complete?.(result));
        });
        return undefined as never;
      }
    },
    sendSocketMessage: calls.promised('sendSocketMessage', (it: WechatMinigame.SendSocketMessageOption) =>
      first().send(it.data),
    ),
    closeSocket: calls.promised('closeSocket', (it: WechatMinigame.CloseSocketOption) =>
      first().shut(it.code, it.reason),
    ),
    onSocketOpen: listeners.open.add,
    onSocketMessage: listeners.message.add,
    onSocketError: listeners.error.add,
    onSocketClose: listeners.close.add,
  } satisfies Partial<WechatMinigame.Wx>;
};
