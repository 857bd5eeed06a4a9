import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { type Simulator, serve } from '../../simulator/server/server.ts';

let cloud: Cloud;
let simulator: Simulator;
beforeAll(async () => {
  cloud = await Cloud.start({ functions: join(import.meta.dirname, 'fixtures'), data: null });
  simulator = await serve({ package: join(import.meta.dirname, '../simulator/fixtures/trivial'), cloud });
});
afterAll(async () => {
  await simulator?.close();
  await cloud?.close();
});

const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
  const response = await fetch(`${simulator.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
};

const call = (data: object) => post('/cloud/call', { name: 'probe', data, user: 'player' });
const ask = () => call({ do: 'who' });

it('the desk’s faults: each fails a call with the code of the host, and nothing is left of it afterwards', async () => {
  await post('/cloud/switches', { quota: 0 });
  expect(await ask()).toMatchObject({ ok: false, error: { errCode: -501003 } });
  await post('/cloud/switches', { timeout: 1 });
  // A call that answers at once could beat a limit of one millisecond.
  expect(await call({ do: 'sleep', ms: 60_000 })).toMatchObject({ ok: false, error: { errCode: -504003 } });
  await post('/cloud/switches', { failBefore: 1 });
  expect(await ask()).toMatchObject({ ok: false });
  await post('/cloud/switches', { loseAnswer: 1 });
  expect(await ask()).toMatchObject({ ok: false });
  await post('/cloud/switches', { made: 'up', latency: 'long' });
  expect(await ask()).toMatchObject({ ok: true });
});
