import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, isIP, type Socket as TcpSocket } from 'node:net';
import {
  type BoundAnswer,
  RAW_SOCKET_HEADER,
  RAW_SOCKET_URL,
  type RawSocketEvent,
  type RawSocketOrder,
} from '../protocol/raw-socket-line.ts';
import { isOwnPage } from './callers.ts';
import type { RealmEvents } from './realm-events.ts';
import { isThisMachine } from './this-machine.ts';

const MILLISECONDS = 1000;

/** A realm's order about a socket. No other site can make one: the header needs a leave that nobody is given. */
export const isRawSocketOrder = (request: IncomingMessage): boolean => {
  const { method, url, headers } = request;
  return (
    method === 'POST' &&
    isOwnPage(request) &&
    url === RAW_SOCKET_URL &&
    headers[RAW_SOCKET_HEADER] !== undefined
  );
};

type Order<Op extends RawSocketOrder['op']> = Extract<RawSocketOrder, { op: Op }>;
type Told = (event: RawSocketEvent) => void;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const dial = (order: Order<'connect'>, told: Told): TcpSocket => {
  const { address, port, family, timeout } = order;
  const socket = connect({ host: address, port, family, timeout: timeout * MILLISECONDS });
  const fail = (reason: string): void => void socket.destroy(new Error(reason));
  const check = (found: string): unknown => isThisMachine(found) || fail(`${found} is not this machine`);
  if (isIP(address) !== 0) check(address);
  socket.on('lookup', (_, found) => check(found));
  socket.on('timeout', () => fail('connect timeout'));
  socket.on('connect', () => {
    socket.setTimeout(0);
    told({ event: 'connect' });
  });
  socket.on('data', (data) => {
    const local = { address: socket.localAddress ?? '', family: `IPv${family}`, port: socket.localPort ?? 0 };
    const remote = { address: socket.remoteAddress ?? address, family: `IPv${family}`, port };
    told({ event: 'message', data: data.toString('base64'), local, remote });
  });
  socket.on('error', ({ message }) => told({ event: 'error', reason: message }));
  socket.on('close', () => told({ event: 'close' }));
  return socket;
};

const bind = ({ port, family }: Order<'bind'>, told: Told): Promise<UdpSocket> =>
  new Promise((done, failed) => {
    const socket = createSocket(`udp${family}`);
    socket.once('error', failed);
    socket.bind(port, () => {
      socket.off('error', failed);
      socket.on('error', ({ message }) => told({ event: 'error', reason: message }));
      done(socket);
    });
    socket.on('message', (data, { address, family: kind, port: from }) => {
      const own = socket.address();
      const local = { address: own.address, family: own.family, port: own.port };
      const remote = { address, family: kind, port: from };
      told({ event: 'message', data: data.toString('base64'), local, remote });
    });
    socket.on('close', () => told({ event: 'close' }));
  });

/** Sockets of TCP and UDP that realms have open, to servers and peers on this machine alone. */
export class RawSockets {
  private readonly events: RealmEvents;
  private readonly lines = new Map<string, TcpSocket>();
  private readonly ports = new Map<string, UdpSocket>();

  constructor(events: RealmEvents) {
    this.events = events;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const order = JSON.parse(
      decodeURIComponent(String(request.headers[RAW_SOCKET_HEADER])),
    ) as RawSocketOrder;
    const body = await readBody(request);
    if (order.op === 'bind') {
      const answer = await this.bind(order).catch((error: Error): BoundAnswer => ({ reason: error.message }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      return;
    }
    if (order.op === 'connect') this.connect(order);
    else this.act(order, body);
    response.writeHead(204).end();
  }

  /** With the server's end theirs comes. */
  close(): void {
    for (const socket of this.lines.values()) socket.destroy();
    for (const id of this.ports.keys()) this.release(id);
  }

  private tellerOf({ realm, id }: RawSocketOrder): Told {
    return (event) => this.events.tell(realm, id, event);
  }

  private connect(order: Order<'connect'>): void {
    const socket = dial(order, this.tellerOf(order));
    this.lines.set(order.id, socket);
    socket.on('close', () => this.lines.delete(order.id));
    this.events.whenGone(order.realm, () => socket.destroy());
  }

  private async bind(order: Order<'bind'>): Promise<BoundAnswer> {
    const socket = await bind(order, this.tellerOf(order));
    this.ports.set(order.id, socket);
    this.events.whenGone(order.realm, () => this.release(order.id));
    return { port: socket.address().port };
  }

  private release(id: string): void {
    const socket = this.ports.get(id);
    this.ports.delete(id);
    socket?.close();
  }

  private act(order: Order<'write' | 'send' | 'ttl' | 'close'>, body: Buffer): void {
    const bound = this.ports.get(order.id);
    if (order.op === 'write') this.lines.get(order.id)?.write(body);
    else if (order.op === 'send' && bound !== undefined) this.send(bound, order, body);
    else if (order.op === 'ttl') bound?.setTTL(order.ttl);
    else if (order.op === 'close') {
      this.lines.get(order.id)?.end();
      this.release(order.id);
    }
  }

  private send(socket: UdpSocket, order: Order<'send'>, body: Buffer): void {
    const { address, port, broadcast } = order;
    const refuse = (reason: string): void => this.tellerOf(order)({ event: 'error', reason });
    if (!isThisMachine(address)) {
      refuse(`${address} is not this machine`);
      return;
    }
    socket.setBroadcast(broadcast);
    socket.send(body, port, address, (error) => error !== null && refuse(error.message));
  }
}
