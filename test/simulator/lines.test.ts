import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalLine, openLine } from '../../tools/conformance/local-line.ts';
import { Bench } from './support/phone-harness.ts';
import { middleColour } from './support/seen-colour.ts';

let bench: Bench;
let line: LocalLine;
beforeAll(async () => {
  [bench, line] = await Promise.all([Bench.open(), openLine()]);
});
afterAll(async () => {
  line.close();
  await bench.close();
});

test('worker: a thread of its own with its own realm, one at a time, that the system can take', async () => {
  const probe = await bench.play('worker');
  const answered = (sum: number, kind: string) => ({
    sum,
    evaluated: 'EvalError',
    seen: [],
    globals: [],
    kind: `[object ${kind}]`,
  });
  expect(await probe.reported(6)).toEqual([
    ['createWorker:fail game.js is not in the folder of workers', 'module'],
    'createWorker:fail the limit of workers is reached',
    answered(3.5, 'Float32Array'),
    'no such sum',
    answered(9, 'Array'),
    ['frames while it worked', true],
  ]);
  expect(await probe.errors()).toEqual(['worker: no such sum']);
  expect(
    await probe.phone((phone) => phone.logs().some(({ text }) => text === 'worker: the thread is there')),
  ).toBe(true);
  expect(await probe.phone((phone) => phone.killWorker())).toBe(true);
  expect((await probe.reported(8)).slice(6)).toEqual([['anew', 1], 'postMessage:fail worker is terminated']);
  expect(await probe.phone((phone) => phone.killWorker())).toBe(false);
});

test('requests: every method, no leave asked, cookies told; uploads and sockets to a server of this machine', async () => {
  const probe = await bench.play('line', `device=android&query=port%3D${line.port}`);
  const reports = await probe.reported(16);
  const asked = (method: string, body: string, url = '/echo') => [
    method,
    200,
    { method, url, body, own: 'yes' },
    ['a=b'],
    'no page',
  ];
  const form = [
    '--B|content-disposition: form-data; name="to"||anna',
    '--B|content-disposition: form-data; name="file"; filename="up.txt"|content-type: application/octet-stream||moon cake',
    '--B--|',
  ].join('|');
  const boundary = 'wx-simulator-boundary-7f3a';
  expect(reports).toEqual(
    expect.arrayContaining([
      asked('GET', '', '/echo?a=1'),
      asked('POST', '{"b":2}'),
      asked('PUT', '{"b":2}'),
      asked('DELETE', '{"b":2}'),
      asked('OPTIONS', '{"b":2}'),
      asked('TRACE', ''),
      ['upload', 200, JSON.stringify(form.replaceAll('--B', `--${boundary}`))],
      ['sent', 100, true],
      ['nobody', 'request:fail net::ERR_FAILED', 600001],
      ['socket', 'connectSocket:fail invalid url', 600009],
      'connectSocket:ok',
      'sendSocketMessage:fail WebSocket is not connected',
      'sendSocketMessage:ok',
      ['message', 'text'],
      ['message', [1, 2, 3]],
      ['older call', 'text'],
    ]),
  );
  await probe.phone((phone) => phone.tap(100, 300));
  expect((await probe.reported(18)).slice(-2)).toEqual(
    expect.arrayContaining(['closeSocket:ok', ['closed', 4001, '够了']]),
  );
});

test('requests: of the high-performance mode are a browser’s, and ask for leave', async () => {
  const probe = await bench.play('line', `device=iphone13&query=port%3D${line.port}`);
  await probe.page.waitForFunction(() =>
    ['"GET"', '"TRACE"'].every((name) => window.phone.logs().some(({ text }) => text.includes(name))),
  );
  const reports = await probe.reports();
  expect(reports).toContainEqual(['GET', 'request:fail net::ERR_FAILED']);
  expect(reports).toContainEqual(['TRACE', 'request:fail net::ERR_FAILED']);
});

test('sockets: break off where the network does', async () => {
  const probe = await bench.play('line', `device=android&query=port%3D${line.port}`);
  await probe.page.waitForFunction(() =>
    window.phone.logs().some(({ text }) => text.includes('"message","text"')),
  );
  await probe.phone((phone) => phone.setNetwork({ type: 'none' }));
  await probe.page.waitForFunction(() =>
    window.phone.logs().some(({ text }) => text.includes('"closed",1006')),
  );
});

test('the relay: answers nobody but the simulator’s own pages', async () => {
  const order = encodeURIComponent(
    JSON.stringify({ url: `http://127.0.0.1:${line.port}/echo`, method: 'GET', headers: {} }),
  );
  const ask = (headers: Record<string, string>) =>
    fetch(`${bench.url}/relay`, { method: 'POST', headers, body: '' }).then(({ status }) => status);
  expect(await ask({ 'x-relay': order, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await ask({})).toBe(403);
  expect(await ask({ 'x-relay': order })).toBe(200);
});

test('a worker and a socket: what one phone sends comes back over the line, and a thread of its own moves it', async () => {
  const probe = await bench.play('two-threads', `device=android&query=port%3D${line.port}`);
  await probe.reported(1);
  await probe.phone((phone) => phone.tap(196, 300));
  await probe.reported(2);
  await probe.phone((phone) => phone.tap(196, 340));
  expect(await probe.reported(3)).toEqual(['open', ['lanterns', 1], ['lanterns', 2]]);
  await expect.poll(async () => (await middleColour(probe)).red, { timeout: 20_000 }).toBeGreaterThan(180);
  expect(await probe.errors()).toEqual([]);
});
