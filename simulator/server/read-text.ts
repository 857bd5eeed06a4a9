import type { IncomingMessage } from 'node:http';
import { SERVER_BODY_BYTES } from '../limits.ts';

/** A body the server does not read to its end. */
export class TooLarge extends Error {}

/** The whole body of a request. */
export const readText = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > SERVER_BODY_BYTES) throw new TooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
};
