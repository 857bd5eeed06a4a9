import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** How a call that was interrupted fails. */
const INTERRUPTED = { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail interrupted' };

const CLOUD = '**/cloud/call';
const CALL_CLOUD =
  "wx.cloud.callFunction({ name: 'runs', success: ({ result }) => report(result), fail: report })";
const REQUEST =
  "wx.request({ url: 'https://game.example/seven', success: () => report('answered'), fail: report })";

/** A game that calls when it is warned of its memory, on a clock that moves by hand. */
const launch = (call: string): Promise<Probe> =>
  bench.run(`wx.cloud.init(); wx.onMemoryWarning(() => { ${call}; });`, {}, 'device=iphone13&clock=1000000');

/** The cloud is called; it holds its answer back until that is given. */
const callCloud = async (probe: Probe): Promise<() => Promise<void>> => {
  const held = new Promise<Route>((resolve) => {
    void probe.page.route(CLOUD, resolve);
  });
  await probe.phone(async (phone) => {
    phone.memoryWarning();
    await phone.advance(1);
  });
  const route = await held;
  return () => route.fulfill({ body: JSON.stringify({ ok: true, result: 7 }) });
};

test('a call under way when the game is hidden: shown again within five seconds it is answered', async () => {
  const probe = await launch(CALL_CLOUD);
  const answer = await callCloud(probe);
  await probe.phone(async (phone) => {
    phone.hide();
    await phone.advance(4900);
    phone.show();
    // The five seconds of that absence must not end the call later.
    await phone.advance(10_000);
  });
  await answer();
  expect(await probe.reported(1)).toEqual([7]);
});

test('a call under way when the game is hidden: an answer that comes within five seconds is there', async () => {
  const probe = await launch(CALL_CLOUD);
  const answer = await callCloud(probe);
  await probe.phone(async (phone) => {
    phone.hide();
    await phone.advance(4000);
  });
  await answer();
  expect(await probe.reported(1)).toEqual([7]);
});

test('a call under way when the game is hidden: after more than five seconds it has failed, as interrupted', async () => {
  const probe = await launch(CALL_CLOUD);
  await callCloud(probe);
  await probe.phone(async (phone) => {
    phone.hide();
    await phone.advance(5100);
    phone.show();
    await phone.advance(100);
  });
  expect(await probe.reported(1)).toEqual([INTERRUPTED]);
});

test.each([
  ['the cloud', CALL_CLOUD, INTERRUPTED],
  ['a server', REQUEST, { errno: 600003, errMsg: 'request:fail interrupted' }],
])('a call to %s on a slow line: cut off before it got there, it never does', async (_, call, failure) => {
  const probe = await launch(call);
  const arrived: string[] = [];
  probe.page.on('request', (request) => arrived.push(request.url()));
  await probe.phone(async (phone) => {
    phone.setNetwork({ latency: 20_000 });
    phone.memoryWarning();
    await phone.advance(1);
    phone.hide();
    await phone.advance(60_000);
    phone.show();
    await phone.advance(100);
  });
  expect(await probe.reported(1)).toMatchObject([failure]);
  expect(arrived.filter((url) => /cloud\/call|game\.example/.test(url))).toEqual([]);
});
