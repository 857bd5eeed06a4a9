import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { readPackages } from '../../simulator/cloud/functions/packages.ts';
import { CALM } from '../../simulator/cloud/switches.ts';

/** A busy machine may take its time. Milliseconds. */
const PATIENT = 30_000;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await Cloud.start({ functions: join(import.meta.dirname, 'fixtures'), data: null });
});
afterAll(() => cloud.close());

interface Answer {
  readonly value?: { readonly count?: number };
  readonly errCode?: unknown;
}

const ask = async (work: object): Promise<Answer> => {
  const answer = await cloud.call('probe', work, 'o-1');
  if (!answer.ok) throw new Error(answer.error.errMsg);
  return answer.result as Answer;
};

describe('conflicts on purpose', () => {
  it.each(['conflictsAtGet', 'conflictsAtSet', 'conflictsAtCommit'] as const)(
    '%s: a transaction that meets one has changed nothing, and the next is not touched by it',
    async (point) => {
      cloud.switches = { ...CALM, timeout: PATIENT, [point]: 1 };
      const id = `counter-${point}`;
      await ask({ do: 'once', id });
      expect((await ask({ do: 'get', id })).value ?? null).toBeNull();
      await ask({ do: 'once', id });
      expect((await ask({ do: 'get', id })).value).toMatchObject({ count: 1 });
      expect(cloud.switches[point]).toBe(0);
    },
  );
});

describe('what a function is deployed with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, config: object): void => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.js'), 'exports.main = () => null;');
    writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config));
  };
  const trigger = (name: string) => ({ name, type: 'timer', config: '0 0 12 * * * *' });

  it('has one trigger: a second is refused, in words', () => {
    write('two', { triggers: [trigger('first'), trigger('second')] });
    const { packages, problems } = readPackages(folder);
    expect(packages.find(({ name }) => name === 'two')?.timers).toEqual([trigger('first')]);
    expect(problems).toEqual(['two: a function has one trigger; "second" is refused']);
    rmSync(join(folder, 'two'), { recursive: true });
  });

  it('has the 3 s of the cloud whatever config.json says, and what the deploy file gives it', () => {
    write('slow', { timeout: 50 });
    const { packages, problems } = readPackages(folder);
    expect(packages[0]?.timeoutMs).toBeNull();
    expect(CALM.timeout).toBe(3000);
    expect(problems.join()).toContain('config.json has no timeout');
    writeFileSync(
      join(folder, 'cloudbaserc.json'),
      JSON.stringify({ functions: [{ name: 'slow', timeout: 20 }] }),
    );
    expect(readPackages(folder).packages[0]?.timeoutMs).toBe(20_000);
  });
});
