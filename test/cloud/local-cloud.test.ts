import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { CALM } from '../../simulator/cloud/switches.ts';

const FUNCTIONS = join(import.meta.dirname, 'fixtures');

/** The clock is of no interest here but where it is said: a busy machine may take its time. */
const PATIENT = { ...CALM, timeout: 30_000 };

let cloud: Cloud;
beforeAll(async () => {
  cloud = await Cloud.start({ functions: FUNCTIONS, data: null, switches: PATIENT });
});
afterAll(() => cloud.close());

interface Answer {
  readonly value?: unknown;
  readonly errCode?: unknown;
  readonly errMsg?: string;
}

const ask = async (work: object, openid = 'o-1', at: Cloud = cloud): Promise<Answer> => {
  const answer = await at.call('probe', work, openid);
  if (!answer.ok) throw new Error(answer.error.errMsg);
  return answer.result as Answer;
};

describe('context', () => {
  it('each call: carries its own player, also in a process that served another', async () => {
    const players = ['o-1', 'o-2', 'o-3', 'o-1', 'o-2', 'o-3', 'o-4', 'o-5'];
    const answers = await Promise.all(players.map((player) => ask({ do: 'who' }, player)));
    expect(answers.map(({ value }) => value)).toEqual(players);
  });

  it('a function that calls another: hands on the player', async () => {
    const { value } = await ask({ do: 'call', name: 'probe', data: { do: 'who' } }, 'o-7');
    expect((value as { result: Answer }).result.value).toBe('o-7');
  });

  it('values: travel as JSON does', async () => {
    expect((await ask({ do: 'echo', value: { a: [1, null, '月'], gone: undefined } })).value).toEqual({
      a: [1, null, '月'],
    });
  });
});

describe('database', () => {
  it('documents: are added, read, replaced, changed and removed', async () => {
    const { _id } = (await ask({ do: 'add', data: { kind: 'a', n: 1 } })).value as { _id: string };
    expect((await ask({ do: 'get', id: _id })).value).toEqual({ _id, kind: 'a', n: 1 });
    await ask({ do: 'set', id: _id, data: { count: 1 } });
    await ask({ do: 'increment', id: _id, by: 4 });
    expect((await ask({ do: 'get', id: _id })).value).toEqual({ _id, count: 5 });
    expect((await ask({ do: 'drop', where: { _id } })).value).toMatchObject({ stats: { removed: 1 } });
    expect((await ask({ do: 'get', id: _id })).value).toBeNull();
  });

  it('a second document of one _id: is refused with the code of the SDK', async () => {
    await ask({ do: 'add', data: { _id: 'one' } });
    expect(await ask({ do: 'add', data: { _id: 'one' } })).toMatchObject({ errCode: -502001 });
  });

  it('queries: filter, sort, limit, count and group', async () => {
    for (const n of [3, 1, 2]) await ask({ do: 'add', data: { kind: 'q', n } });
    const { value } = await ask({ do: 'find', where: { kind: 'q' }, limit: 2 });
    expect((value as { n: number }[]).map(({ n }) => n)).toEqual([3, 2]);
    expect((await ask({ do: 'above', n: 1 })).value).toBe(2);
    expect((await ask({ do: 'sums' })).value).toContainEqual({ _id: 'q', sum: 6 });
  });

  it('dates: come back as dates', async () => {
    expect((await ask({ do: 'date' })).value).toBe(true);
  });

  it('transactions that meet: all count, one after the other', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ask({ do: 'step', id: 'counter', ms: 5 })));
    expect((await ask({ do: 'get', id: 'counter' })).value).toMatchObject({ count: 8 });
  });

  it('a transaction that is rolled back: leaves nothing', async () => {
    expect((await ask({ do: 'abandon', id: 'nothing' })).value).toBe('changed my mind');
    expect((await ask({ do: 'get', id: 'nothing' })).value).toBeNull();
  });
});

describe('the servers of WeChat', () => {
  it('a code for a scene: is a picture, and the call is recorded', async () => {
    const { value } = await ask({ do: 'code', scene: 'i=abc' });
    expect(value).toMatchObject({ contentType: 'image/svg+xml', text: expect.stringContaining('i=abc') });
    expect(cloud.openApiCalls).toContainEqual({
      api: 'wxacode.getUnlimited',
      data: { scene: 'i=abc' },
      function: 'probe',
    });
  });

  it('a message to a player who took back consent: fails with the code of the server', async () => {
    expect((await ask({ do: 'send', to: 'o-1' })).value).toMatchObject({ errCode: 0 });
    expect(await ask({ do: 'send', to: 'o-refuses' })).toMatchObject({ errCode: 43101 });
  });

  it('a content check: passes, and the call is recorded with the text that was checked', async () => {
    const answer = await cloud.call('checker', { content: '团圆' }, 'o-1');
    expect(answer).toMatchObject({ ok: true, result: { errCode: 0, result: { suggest: 'pass' } } });
    expect(cloud.openApiCalls).toContainEqual({
      api: 'security.msgSecCheck',
      data: expect.objectContaining({ content: '团圆', openid: 'o-1' }),
      function: 'checker',
    });
  });

  it('an API the package does not list: is not let through', async () => {
    expect(await ask({ do: 'check' })).toMatchObject({ errCode: -604101 });
  });
});

describe('calls that fail', () => {
  it.each([
    ['a function that is not there', 'nobody', {}, -501000],
    ['a function that throws', 'probe', { do: 'throws' }, -504002],
    ['a process that ends', 'probe', { do: 'crash' }, -504002],
  ])('%s: answers with its code', async (_, name, data, errCode) => {
    expect(await cloud.call(name, data, 'o-1')).toMatchObject({ ok: false, error: { errCode } });
    expect((await ask({ do: 'who' })).value).toBe('o-1');
  });

  it('a function that takes too long: is ended, and the next call is answered', async () => {
    cloud.switches = { ...PATIENT, timeout: 100 };
    const answer = await cloud.call('probe', { do: 'sleep', ms: 60_000 }, 'o-1');
    cloud.switches = PATIENT;
    expect(answer).toMatchObject({ ok: false, error: { errCode: -504003 } });
    expect((await ask({ do: 'who' })).value).toBe('o-1');
  });

  it('quota: calls beyond it are refused', async () => {
    cloud.switches = { ...PATIENT, quota: 1 };
    const answers = [await cloud.call('probe', {}, 'o'), await cloud.call('probe', {}, 'o')];
    cloud.switches = PATIENT;
    expect(answers[1]).toMatchObject({ ok: false, error: { errCode: -501003 } });
  });
});

describe('timers', () => {
  it('a timer: goes off at its second in China, without a player', async () => {
    expect(await cloud.fireTimers(Date.UTC(2026, 8, 25, 4, 0, 1))).toBe(0);
    expect(await cloud.fireTimers(Date.UTC(2026, 8, 25, 4, 0, 0))).toBe(1);
    expect((await ask({ do: 'find', where: { kind: 'noon' }, limit: 9 })).value).toHaveLength(1);
  });
});

describe('data folder', () => {
  const journalOf = (folder: string): string => join(folder, 'database.journal');

  it('a torn last line: is cut off, everything before it is there', async () => {
    const data = mkdtempSync(join(tmpdir(), 'cloud-'));
    const first = await Cloud.start({ functions: FUNCTIONS, data, switches: PATIENT });
    for (const id of ['a', 'b', 'c']) await ask({ do: 'set', id, data: { n: 1 } }, 'o', first);
    await first.close();
    const whole = readFileSync(journalOf(data)).length;
    truncateSync(journalOf(data), whole - 7);
    appendFileSync(journalOf(data), '{"half');
    const second = await Cloud.start({ functions: FUNCTIONS, data, switches: PATIENT });
    expect(second.store.documents('things').map(({ _id }) => _id)).toEqual(['a', 'b']);
    await second.close();
    const third = await Cloud.start({ functions: FUNCTIONS, data, wipe: true });
    expect(third.store.documents('things')).toEqual([]);
    await third.close();
    rmSync(data, { recursive: true });
  });
});
