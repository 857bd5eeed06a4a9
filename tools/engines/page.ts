import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Heard } from './engine.ts';

/** The runs are played in a worker, where no browser asks whether a long script should go on. */
const PAGE = `<!doctype html><title>golden runs</title><script>
const worker = new Worker('golden.js');
worker.onerror = (event) => fetch('broken', { method: 'POST', body: String(event.message) });
</script>`;

const DRIVER = `
const tell = (what, body) => fetch(what, { method: 'POST', body });
(async () => {
  for (const name of golden.names) await tell('run', JSON.stringify([name, golden.account(name)]));
  await tell('done', '');
})();
`;

/** A page on this machine that plays the golden runs in whatever browser opens it, and tells each of them. */
export interface GoldenPage {
  readonly url: string;
  /** Settles once the page is done, or has had its time; fails when its script breaks. */
  readonly played: Promise<void>;
  close(): void;
}

const answer = (bundle: string, take: (what: string, body: string) => void): RequestListener => {
  const read = async (request: IncomingMessage): Promise<void> =>
    take(request.url ?? '', await text(request));
  return (request, response) => {
    const isScript = request.url === '/golden.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (request.method === 'POST') void read(request).then(() => response.end());
    else if (isScript) response.end(bundle + DRIVER);
    else response.end(PAGE);
  };
};

export const openGoldenPage = async (bundle: string, heard: Heard): Promise<GoldenPage> => {
  const page = new EventEmitter();
  const played = once(page, 'done').then(() => undefined);
  const take = (what: string, body: string): void => {
    if (what === '/broken') page.emit('error', new Error(body));
    else if (what !== '/run' || !heard(...(JSON.parse(body) as [string, string]))) page.emit('done');
  };
  const server = createServer(answer(bundle, take));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, played, close };
};
