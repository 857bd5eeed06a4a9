import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import type { Write } from '../../simulator/cloud/database/journal.ts';
import { Store } from '../../simulator/cloud/database/store.ts';
import { FunctionPool } from '../../simulator/cloud/functions/function-pool.ts';
import { buildProcessCode } from '../../simulator/cloud/functions/process-code.ts';
import { World } from '../../simulator/social/world.ts';

const FUNCTIONS = join(import.meta.dirname, 'fixtures');

let folder: string;
let file: string;
let told: string[];
const tell = (line: string): void => void told.push(line);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeps-'));
  file = join(folder, 'database.journal');
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (store: Store, n: number): void =>
  store.commit([{ collection: 'bests', id: `p${n}`, document: { n } }]);
const numbers = (store: Store): unknown[] => store.documents('bests').map(({ n }) => n);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at);

/** A file of `count` documents, a line each. */
const filled = (count: number): Buffer => {
  const store = Store.open(file, { tell });
  for (const n of upTo(count)) put(store, n);
  store.close();
  return readFileSync(file);
};

const reopened = (): unknown[] => {
  const store = Store.open(file, { tell });
  const found = numbers(store);
  store.close();
  return found;
};

describe('a process that is killed', () => {
  const killedAt = (from: number, milliseconds: number): Promise<number> =>
    new Promise((done) => {
      const script = join(import.meta.dirname, 'support/commit-forever.ts');
      const child = spawn(process.execPath, ['--import', 'tsx', script, file, String(from)]);
      let said = '';
      child.stdout.on('data', (text) => {
        if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
        said += text;
      });
      child.on('exit', () => done(Number(said.split('\n').at(-2))));
    });

  it('has lost nothing it acknowledged, also while it made its file anew', async () => {
    let from = 0;
    for (const milliseconds of [3, 40]) {
      const last = await killedAt(from, milliseconds);
      const store = Store.open(file, { tell });
      const highest = Math.max(...store.documents('bests').map(({ n }) => Number(n)));
      store.close();
      expect(highest).toBeGreaterThanOrEqual(last);
      // Acknowledged a moment before it could be said.
      expect(highest).toBeLessThanOrEqual(last + 1);
      from = highest + 1;
    }
  });
});

describe('a disk that is full once', () => {
  /** Writes half of what is asked for, then nothing, for as long as `full` says so. */
  const halfWrites = (full: () => boolean, write: Write): Write => {
    let halved = false;
    return (handle, bytes, offset, length) => {
      if (!full()) return write(handle, bytes, offset, length);
      if (halved) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      halved = true;
      return write(handle, bytes, offset, Math.ceil(length / 2));
    };
  };

  it('refuses the write it has no room for, in words, and keeps everything after there is room again', () => {
    let full = false;
    const store = Store.open(file, { tell, write: halfWrites(() => full, writeSync) });
    put(store, 0);
    full = true;
    expect(() => put(store, 1)).toThrow('the database can not be written: ENOSPC');
    expect(() => put(store, 2)).toThrow('ENOSPC');
    full = false;
    for (const n of [3, 4, 5]) put(store, n);
    expect(numbers(store)).toEqual([0, 3, 4, 5]);
    store.close();
    expect(told).toEqual([expect.stringContaining('writes are refused and nothing of them is kept')]);
    expect(reopened()).toEqual([0, 3, 4, 5]);
  });

  it('a file that can not be made anew: goes on as it is', () => {
    // A line has room, several at once have none.
    const write: Write = (handle, bytes, offset, length) => {
      if (length > 400) throw new Error('ENOSPC');
      return writeSync(handle, bytes, offset, length);
    };
    const store = Store.open(file, { tell, write, slack: 1000 });
    for (const n of upTo(60)) put(store, n);
    expect(told.join()).toContain('could not be written anew and goes on as it is');
    store.close();
    expect(reopened()).toEqual(upTo(60));
  });
});

describe('damaged files', () => {
  it('cut anywhere: everything before the cut is there, and it is told', () => {
    const bytes = filled(40);
    for (let turn = 0; turn < 50; turn += 1) {
      const cut = Math.floor((bytes.length * (turn + 0.5)) / 50);
      writeFileSync(file, bytes.subarray(0, cut));
      const whole = bytes.subarray(0, cut).toString().split('\n').length - 1;
      expect(reopened()).toEqual(upTo(whole));
      expect(told.pop() ?? 'not needed').toMatch(/not finished and is left out|not needed/);
    }
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('a bit turned anywhere: all but that line is there, the file is copied aside, and the document is named', () => {
    const bytes = filled(40);
    for (let turn = 0; turn < 50; turn += 1) {
      const at = Math.floor((bytes.length * (turn + 0.5)) / 50);
      const turned = Buffer.from(bytes);
      turned[at] = bytes[at]! ^ (1 << (turn % 8));
      writeFileSync(file, turned);
      // A line break that turned joins two lines; both are of one damaged line then.
      expect(reopened().length).toBeGreaterThanOrEqual(38);
      expect(told.splice(0).join()).toMatch(/damaged and left out|not finished and is left out/);
      expect(reopened().length).toBeGreaterThanOrEqual(38);
      expect(told).toEqual([]);
    }
    const aside = readdirSync(folder).filter((name) => name.includes('damaged'));
    expect(aside.length).toBeGreaterThan(0);
  });

  it('says which documents a damaged line was of', () => {
    const bytes = filled(5);
    const at = bytes.indexOf('"n":2') + 4;
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(file, bytes);
    expect(reopened()).toEqual([0, 1, 3, 4]);
    expect(told.join()).toContain('bests/p2');
  });
});

describe('size', () => {
  it('while it runs, a file is made anew before it is much more than what there is', () => {
    const store = Store.open(file, { tell, slack: 1000 });
    for (const n of upTo(2000)) store.commit([{ collection: 'bests', id: 'one', document: { n } }]);
    expect(readFileSync(file).length).toBeLessThan(2000);
    store.close();
    expect(reopened()).toEqual([1999]);
  });

  it('a start puts nothing into one line', () => {
    filled(40);
    reopened();
    expect(readFileSync(file).toString().split('\n')).toHaveLength(41);
  });
});

describe('two servers on one folder', () => {
  const open = (data: string) => Cloud.start({ functions: join(folder, 'none'), data });

  it('the second is refused, in words; after the first has ended the folder is free', async () => {
    const data = join(folder, 'data');
    const first = await open(data);
    await expect(open(data)).rejects.toThrow(`is in use by process ${process.pid}`);
    await first.close();
    await (await open(data)).close();
  });

  it('a lock whose owner was killed is no lock', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    // No process has this number: it is above what a system gives.
    writeFileSync(join(data, 'lock'), '4194305 1');
    await (await open(data)).close();
    expect(readdirSync(data)).not.toContain('lock');
  });
});

describe('people.json', () => {
  it('is the old one or the new one, and a damaged one is kept aside', () => {
    const people = join(folder, 'people.json');
    new World(people).setHostedData('a', { score: '1' });
    expect(readdirSync(folder)).toEqual(['people.json']);
    expect(new World(people).hostedData('a')).toEqual({ score: '1' });
    writeFileSync(people, '{"players": [');
    expect(new World(people).hostedData('a')).toEqual({});
    const aside = readdirSync(folder).find((name) => name.includes('damaged')) as string;
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('{"players": [');
  });

  it('that can not be written: stays as it was, and the server goes on', () => {
    const people = join(folder, 'people.json');
    const world = new World(people);
    world.setHostedData('a', { score: '1' });
    mkdirSync(`${people}.new`);
    world.setHostedData('a', { score: '2' });
    expect(new World(people).hostedData('a')).toEqual({ score: '1' });
  });
});

describe('a function process that dies', () => {
  const poolOf = async (): Promise<FunctionPool> => {
    const made = {
      name: 'probe',
      entry: join(FUNCTIONS, 'probe/index.js'),
      openApis: [],
      timers: [],
      timeoutMs: null,
    };
    return new FunctionPool({
      code: await buildProcessCode(),
      package: made,
      concurrency: 2,
      urlOf: () => 'http://127.0.0.1:9/none',
    });
  };
  const message = { event: { do: 'who' }, openid: 'o-1', now: null };

  it('at the moment it is called: the call fails alone, the next is answered by another', async () => {
    const pool = await poolOf();
    const kill = async ({ process: it }: { process: { kill(): void } }): Promise<void> => {
      it.kill();
    };
    expect(await pool.call(message, 20_000, kill)).toEqual({ kind: 'exit' });
    expect(await pool.call(message, 20_000, async () => undefined)).toMatchObject({ kind: 'result' });
    pool.close();
  });

  it('while it waits: it is not given to a call', async () => {
    const pool = await poolOf();
    let first: { kill(): void } | null = null;
    await pool.call(message, 20_000, async (instance) => {
      first = instance.process;
    });
    (first as { kill(): void } | null)?.kill();
    expect(await pool.call(message, 20_000, async () => undefined)).toMatchObject({ kind: 'result' });
    pool.close();
  });
});
