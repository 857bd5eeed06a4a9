import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const CALL = `
  const call = (param) => wx.cloud.callFunction(param).then((value) => value, ({ errCode, errMsg }) => ({ errCode, errMsg }));`;

test('cloud: fails as the host words it, before init, with bad parameters, and where nothing answers', async () => {
  const probe = await bench.run(
    `${CALL}
     (async () => {
       report(await call({ name: 'runs' }));
       wx.cloud.init({ env: 'any' });
       report(await call({}));
       report(await call({ name: 'runs', data: 'text' }));
       const circle = {}; circle.circle = circle;
       report((await call({ name: 'runs', data: circle })).errCode);
       report(await call({ name: 'runs' }));
     })();`,
  );
  expect(await probe.reported(5)).toEqual([
    {
      errCode: -1,
      errMsg: "cloud.callFunction:fail Cloud API isn't enabled, please call wx.cloud.init first",
    },
    { errCode: -401002, errMsg: expect.stringMatching(/^cloud\.callFunction:fail /) },
    { errCode: -401003, errMsg: expect.stringMatching(/^cloud\.callFunction:fail /) },
    -402001,
    { errCode: -501000, errMsg: expect.stringMatching(/^cloud\.callFunction:fail Error: errCode: -501000/) },
  ]);
});

test('cloud: callbacks are called later, and there is no promise then', async () => {
  const probe = await bench.run(
    `wx.cloud.init();
     const order = [];
     const returned = wx.cloud.callFunction({
       name: 'runs',
       fail: () => order.push('fail'),
       complete: () => { order.push('complete'); report(order); },
     });
     order.push(typeof returned);`,
  );
  expect(await probe.reported(1)).toEqual([['undefined', 'fail', 'complete']]);
});

test('cloud: without a network a call fails at once', async () => {
  const probe = await bench.run(
    `${CALL}
     wx.cloud.init();
     wx.onNetworkStatusChange(() => call({ name: 'runs' }).then(report));`,
  );
  await probe.phone((phone) => phone.setNetwork({ type: 'none', latency: 0 }));
  expect(await probe.reported(1)).toEqual([
    { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail net::ERR_INTERNET_DISCONNECTED' },
  ]);
});
