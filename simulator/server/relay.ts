import { type IncomingMessage, request as plainRequest, type ServerResponse } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RELAY_HEADER, RELAY_URL, type RelayAnswer, type RelayOrder } from '../protocol/relay-line.ts';
import { isOwnPage } from './callers.ts';

/** Methods that no fetch sends; they have no body. */
const RAW_METHODS: readonly string[] = ['TRACE', 'CONNECT'];

/** A request of a realm. No other site can make one: the header needs a leave that nobody is given. */
export const isRelay = (request: IncomingMessage): boolean => {
  const { method, url, headers } = request;
  return method === 'POST' && isOwnPage(request) && url === RELAY_URL && headers[RELAY_HEADER] !== undefined;
};

interface Answered {
  readonly answer: RelayAnswer;
  readonly body: Readable | null;
}

const plain = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

const answered = (message: IncomingMessage): Answered => ({
  answer: {
    ok: true,
    status: message.statusCode ?? 0,
    headers: plain(message.headers),
    cookies: message.headers['set-cookie'] ?? [],
  },
  body: message,
});

/** Sends what fetch refuses. */
const sendRaw = ({ url, method, headers }: RelayOrder): Promise<Answered> => {
  const target = new URL(url);
  const request = target.protocol === 'https:' ? secureRequest : plainRequest;
  const path = method === 'CONNECT' ? target.host : target.pathname + target.search;
  const options = { method, headers, host: target.hostname, port: target.port, path };
  return new Promise((done, failed) => {
    const sent = request(options, (message) => done(answered(message)));
    sent.on('connect', (message, socket) => {
      socket.end();
      done({ ...answered(message), body: null });
    });
    sent.on('error', failed);
    sent.end();
  });
};

const send = async (order: RelayOrder, body: Buffer): Promise<Answered> => {
  if (RAW_METHODS.includes(order.method)) return sendRaw(order);
  const { url, method, headers } = order;
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  const response = await fetch(url, { method, headers, ...(hasBody ? { body: new Uint8Array(body) } : {}) });
  return {
    answer: {
      ok: true,
      status: response.status,
      headers: Object.fromEntries(response.headers.entries()),
      cookies: response.headers.getSetCookie(),
    },
    body: response.body === null ? null : Readable.fromWeb(response.body as never),
  };
};

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const failed = (error: unknown): Answered => ({
  answer: { ok: false, reason: error instanceof Error ? error.message : String(error) },
  body: null,
});

/** Sends what a realm asks for as a phone would, without a browser's rules, and streams the answer back. */
export const relay = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const order = JSON.parse(decodeURIComponent(String(request.headers[RELAY_HEADER]))) as RelayOrder;
  const { answer, body } = await send(order, await readBody(request)).catch(failed);
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
    [RELAY_HEADER]: encodeURIComponent(JSON.stringify(answer)),
  });
  if (body === null) response.end();
  // An answer that breaks off breaks off in the realm too.
  else await pipeline(body, response).catch(() => response.destroy());
};
