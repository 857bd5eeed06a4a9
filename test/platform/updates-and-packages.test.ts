import { describe, expect, it } from 'vitest';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import { createMemoryNetwork } from '../../src/platform/memory/memory-network.ts';
import type { WxHost } from '../../src/platform/wx/wx-host.ts';
import { createWxPrivacy } from '../../src/platform/wx/wx-privacy.ts';
import { createSubpackages } from '../../src/platform/wx/wx-subpackages.ts';
import { createWxUpdates } from '../../src/platform/wx/wx-updates.ts';
import type { PrivacyQuestion } from '../../src/shared/privacy-question.ts';

const host = (parts: object): WxHost => parts as WxHost;

interface Asked {
  readonly name: string;
  readonly success: () => void;
  readonly fail: (cause: object) => void;
}

const no = () => {
  throw new Error('no');
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('packages that come late', () => {
  /** A host whose downloads fail as long as there is no line. */
  const setup = () => {
    const asked: string[] = [];
    const line = { there: false };
    const loadSubpackage = ({ name, success, fail }: Asked): void => {
      asked.push(name);
      if (line.there) success();
      else fail({ errMsg: 'loadSubpackage:fail network' });
    };
    const network = createMemoryNetwork(createMemoryLog().port);
    return { asked, line, network, reach: createSubpackages(host({ loadSubpackage }), network.port) };
  };

  it('one that failed is sent for when the network returns, and is there for who asks then', async () => {
    const { asked, line, network, reach } = setup();
    expect(await reach('assets/pages/a.png')).toMatchObject({ ok: false, error: { code: 'host/network' } });
    line.there = true;
    network.connect(true);
    await settled();
    expect(asked).toEqual(['pages', 'pages']);
    expect((await reach('assets/pages/a.png')).ok).toBe(true);
    expect(asked).toEqual(['pages', 'pages']);
  });

  it('nothing is sent for that nobody asked for, that is there, or while there is no line', async () => {
    const { asked, line, network, reach } = setup();
    network.connect(true);
    await reach('assets/pages/a.png');
    network.connect(false);
    await settled();
    expect(asked).toEqual(['pages']);
    line.there = true;
    network.connect(true);
    network.connect(true);
    await settled();
    network.connect(true);
    await settled();
    expect(asked).toEqual(['pages', 'pages']);
  });
});

describe('newer versions', () => {
  it('one that has been downloaded is ready, and is applied by the host', () => {
    let tell = (): void => undefined;
    let applied = 0;
    const manager = {
      onUpdateReady: (listener: () => void) => {
        tell = listener;
      },
      applyUpdate: () => {
        applied += 1;
      },
    };
    const updates = createWxUpdates(host({ getUpdateManager: () => manager }), createMemoryLog().port);
    expect(updates.isReady()).toBe(false);
    tell();
    expect(updates.isReady()).toBe(true);
    updates.apply();
    expect([applied, updates.isReady()]).toEqual([1, false]);
  });

  it.each([
    ['is missing', {}],
    ['throws', { getUpdateManager: no }],
    ['answers nothing', { getUpdateManager: () => undefined }],
    ['answers nonsense', { getUpdateManager: () => ({}) }],
    ['has a manager that throws', { getUpdateManager: () => ({ onUpdateReady: no, applyUpdate: no }) }],
  ])('a host whose manager %s: nothing is ready, nothing is thrown', (_, parts) => {
    const updates = createWxUpdates(host(parts), createMemoryLog().port);
    expect(updates.isReady()).toBe(false);
    expect(() => updates.apply()).not.toThrow();
  });
});

describe('privacy contract', () => {
  it('is opened by the host; a client without it says so beforehand', async () => {
    let opened = 0;
    const openPrivacyContract = ({ success }: Pick<Asked, 'success'>): void => {
      opened += 1;
      success();
    };
    const privacy = createWxPrivacy(host({ openPrivacyContract }), createMemoryLog().port);
    expect([privacy.able, (await privacy.openContract()).ok, opened]).toEqual([true, true, 1]);
    expect(createWxPrivacy(host({}), createMemoryLog().port).able).toBe(false);
  });

  it.each([
    ['is missing', {}],
    ['throws', { openPrivacyContract: no }],
    ['fails', { openPrivacyContract: ({ fail }: Pick<Asked, 'fail'>) => fail({ errMsg: 'no' }) }],
  ])('one that %s: is a coded failure', async (_, parts) => {
    expect((await createWxPrivacy(host(parts), createMemoryLog().port).openContract()).ok).toBe(false);
  });
});

describe('privacy question', () => {
  type Ask = (told: unknown, info?: object) => void;

  /** A host that asks when it is told to, and what it was answered. */
  const setup = () => {
    const said: unknown[] = [];
    const asked: PrivacyQuestion[] = [];
    const log = createMemoryLog();
    let need: Ask = () => undefined;
    const onNeedPrivacyAuthorization = (listener: Ask): void => {
      need = listener;
    };
    createWxPrivacy(host({ onNeedPrivacyAuthorization }), log.port).onQuestion((it) => asked.push(it));
    return { said, asked, log, need: (told: unknown) => need(told, { referrer: 'getFriendCloudStorage' }) };
  };

  it.each([
    [true, 'agree'],
    [false, 'disagree'],
  ])('seen, and answered %s: the host hears both', (agreed, event) => {
    const { said, asked, need } = setup();
    need((answer: { event: unknown }) => said.push(answer.event));
    asked[0]!.seen();
    asked[0]!.answer(agreed);
    expect(said).toEqual(['exposureAuthorization', event]);
  });

  it('with nothing to answer to: nobody is asked, the log has it', () => {
    const { asked, log, need } = setup();
    for (const told of [undefined, null, {}, 'x']) expect(() => need(told)).not.toThrow();
    expect([asked.length, log.lines.length > 0]).toEqual([0, true]);
  });

  it('whose answer throws: nothing of it goes further', () => {
    const { asked, need } = setup();
    need(no);
    expect(() => asked[0]!.answer(true)).not.toThrow();
  });

  it.each([
    ['is missing', {}],
    ['throws', { onNeedPrivacyAuthorization: no }],
    ['never asks', { onNeedPrivacyAuthorization: () => undefined }],
  ])('a client whose event %s: the game goes on unasked', (_, parts) => {
    const privacy = createWxPrivacy(host(parts), createMemoryLog().port);
    expect(() => privacy.onQuestion(no)).not.toThrow();
  });
});
