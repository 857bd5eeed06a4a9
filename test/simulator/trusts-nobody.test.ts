import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, serve } from '../../simulator/server/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const secret = mkdtempSync(join(tmpdir(), 'secret-'));
let simulator: Simulator;
beforeAll(async () => {
  writeFileSync(join(folder, 'game.json'), '{}');
  writeFileSync(join(folder, 'game.js'), '');
  writeFileSync(join(folder, 'own.txt'), 'own');
  writeFileSync(join(secret, 'key.txt'), 'secret');
  writeFileSync(join(secret, 'key.js'), 'secret()');
  symlinkSync(join(secret, 'key.txt'), join(folder, 'link.txt'));
  symlinkSync(join(secret, 'key.js'), join(folder, 'link.js'));
  symlinkSync(secret, join(folder, 'linked'));
  simulator = await serve({ package: folder });
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true });
  rmSync(secret, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly policy: string;
  readonly text: string;
}

/** A request with headers that a browser would not let a page choose. */
const send = (
  path: string,
  headers: Record<string, string> = {},
  body: string | null = null,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const method = body === null ? 'GET' : 'POST';
    const sent = request(`${simulator.url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          policy: String(response.headers['content-security-policy'] ?? ''),
          text,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });

const JSON_TYPE = { 'content-type': 'application/json' };
const FRIENDS = JSON.stringify({ op: 'friends', user: 'player' });

it('server: takes JSON of its own pages and of programs', async () => {
  expect((await send('/social', JSON_TYPE, FRIENDS)).status).toBe(200);
  const own = { ...JSON_TYPE, origin: simulator.url, 'sec-fetch-site': 'same-origin' };
  expect((await send('/social', own, FRIENDS)).status).toBe(200);
});

it.each([
  ['text, which any page may send', { 'content-type': 'text/plain' }],
  ['no type at all', {}],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['another origin', { ...JSON_TYPE, origin: 'https://example.com' }],
  ['another port of this machine', { ...JSON_TYPE, origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { ...JSON_TYPE, origin: 'null' }],
  ['a page of another site', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
])('server: refuses to be told something by %s', async (_, headers) => {
  expect((await send('/social', headers, FRIENDS)).status).toBe(403);
});

it('server: answers to its own name alone', async () => {
  for (const host of ['example.com', 'localhost.example.com', '127.0.0.1.example.com']) {
    expect([host, (await send('/', { host })).status]).toEqual([host, 403]);
  }
  const { port } = new URL(simulator.url);
  expect((await send('/', { host: `localhost:${port}` })).status).toBe(200);
  expect((await send('/', { host: `127.0.0.1:${port}` })).status).toBe(200);
});

it('server: reads a body up to a megabyte', async () => {
  const large = JSON.stringify({ op: 'friends', user: 'x'.repeat(1024 * 1024) });
  expect((await send('/social', JSON_TYPE, large)).status).toBe(413);
  expect((await send('/cloud/call', JSON_TYPE, FRIENDS)).status).toBe(200);
});

it('server: gives what lies in the package, and nothing that a link leads to', async () => {
  expect((await send('/package/files/own.txt')).text).toBe('own');
  const ways = [
    '/package/files/link.txt',
    '/package/files/linked/key.txt',
    '/package/code/link.js',
    '/package/code/linked/key.js',
    '/package/files/..%2f..%2fetc%2fpasswd',
    `/package/files/${encodeURIComponent(join(secret, 'key.txt'))}`,
  ];
  for (const way of ways) expect([way, (await send(way)).status]).toEqual([way, 404]);
});

it('server: its pages lie in frames of its own pages alone', async () => {
  for (const path of ['/', '/phone', '/realm', '/open-data']) {
    expect([path, (await send(path)).policy.includes("frame-ancestors 'self'")]).toEqual([path, true]);
  }
});
