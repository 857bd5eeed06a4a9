import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** RFC 6455: what a server adds to a client's key. */
const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method, url, headers } = request;
  const body = await bodyOf(request);
  // Never answered: for those who wait or give up.
  if (url === '/slow') return;
  const status = Number(/^\/status\/(\d+)$/.exec(url ?? '')?.[1] ?? 200);
  const cors = headers.origin === undefined ? 'no page' : 'a page';
  response.writeHead(status, { 'content-type': 'application/json', 'set-cookie': 'a=b', 'x-from': cors });
  const told = url === '/upload' ? body.replace(/\r\n/g, '|') : { method, url, body, own: headers['x-own'] };
  response.end(JSON.stringify(told));
};

/** A frame of up to 125 bytes. */
const frame = (kind: number, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x80 | kind, bytes.length]), bytes]);

/** Sends every frame back; frames are short and come whole here. */
const echo = (socket: Socket, data: Buffer): void => {
  for (let at = 0; at + 6 <= data.length; ) {
    const kind = data[at]! & 15;
    const length = data[at + 1]! & 127;
    const mask = data.subarray(at + 2, at + 6);
    const bytes = Buffer.from(data.subarray(at + 6, at + 6 + length).map((byte, i) => byte ^ mask[i % 4]!));
    socket.write(frame(kind, bytes));
    if (kind === 8) socket.end();
    at += 6 + length;
  }
};

const upgrade = (request: IncomingMessage, socket: Socket): void => {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${MAGIC}`).digest('base64');
  const protocol = request.headers['sec-websocket-protocol'];
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n` +
      `${protocol === undefined ? '' : `Sec-WebSocket-Protocol: ${protocol}\r\n`}\r\n`,
  );
  socket.on('data', (data) => echo(socket, data));
  socket.on('error', () => undefined);
};

export interface LocalLine {
  readonly port: number;
  close(): void;
}

/** A server of this machine without a word for browsers: it answers what it was asked, and echoes sockets. */
export const openLine = (): Promise<LocalLine> => {
  const server: Server = createServer((request, response) => void answer(request, response));
  server.on('upgrade', (request, socket) => upgrade(request, socket as Socket));
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      done({
        port,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    }),
  );
};
