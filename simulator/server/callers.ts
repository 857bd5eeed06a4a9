import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { JSON_TYPE } from '../protocol/post.ts';

const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

/**
 * Whether a request names this server as itself. A name of elsewhere that was made to point here (DNS rebinding) is always
 * a name: addresses and localhost can not be rebound.
 */
export const isOwnHost = (request: IncomingMessage, served: string): boolean => {
  const name = nameOf(request.headers.host ?? '');
  return name === served || name === 'localhost' || isIP(name) !== 0;
};

/** Whether a request comes from one of this server's own pages, or from no page at all. */
export const isOwnPage = ({ headers }: IncomingMessage): boolean => {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
};

/** Whether a request that changes something comes from one of this server's own pages, or from no page at all. */
export const isOwnPost = (request: IncomingMessage): boolean => {
  const { headers } = request;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim();
  if (type !== JSON_TYPE || !isOwnPage(request)) return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
};
