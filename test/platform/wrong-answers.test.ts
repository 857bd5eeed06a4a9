import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import { createWxCloud } from '../../src/platform/wx/wx-cloud.ts';
import { createWxFiles } from '../../src/platform/wx/wx-files.ts';
import type { WxHost } from '../../src/platform/wx/wx-host.ts';
import { createWxLifecycle } from '../../src/platform/wx/wx-lifecycle.ts';
import { createWxLog } from '../../src/platform/wx/wx-log.ts';
import { createWxNetwork } from '../../src/platform/wx/wx-network.ts';
import { createWxPictures } from '../../src/platform/wx/wx-pictures.ts';
import { createWxShare } from '../../src/platform/wx/wx-share.ts';
import { createWxStorage } from '../../src/platform/wx/wx-storage.ts';
import { ok } from '../../src/shared/result.ts';

/** Hosts that answer what they should not, or not at all. */
const host = (parts: object): WxHost => parts as WxHost;
const reach = async () => ok(undefined);
const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { data: 7 },
  { data: null },
  { tempFilePath: 1 },
];

interface Told {
  readonly success?: (answer?: unknown) => void;
  readonly fail?: (cause?: unknown) => void;
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('wrong answers', () => {
  it.each(NONSENSE)('a file that is %j: is a coded failure', async (answer) => {
    const files = createWxFiles(
      host({ getFileSystemManager: () => ({ readFile: ({ success }: Told) => success?.(answer) }) }),
      reach,
    );
    expect(await files.readText('a')).toMatchObject({ ok: false, error: { code: 'host/unknown' } });
    expect(await files.readBytes('a')).toMatchObject({ ok: false, error: { code: 'host/unknown' } });
  });

  it.each(NONSENSE)('a failure that is %j: is a coded failure', async (cause) => {
    const storage = createWxStorage(host({ setStorage: ({ fail }: Told) => fail?.(cause) }));
    expect(await storage.write('a', 'b')).toMatchObject({ ok: false });
  });

  it.each(NONSENSE)('an event that tells %j: reaches nobody as a throw', (told) => {
    const { port: log } = createMemoryLog();
    const raise = (listener: (told: unknown) => void) => listener(told);
    expect(() => {
      createWxNetwork(host({ onNetworkStatusChange: raise }), log);
      createWxLifecycle(
        host({
          onShow: raise,
          onUnhandledRejection: raise,
          onError: raise,
          onWindowStateChange: raise,
          onMemoryWarning: raise,
        }),
        log,
      );
    }).not.toThrow();
  });

  it('a failure of the host that nobody caught: is told by its errMsg', () => {
    let raise: (told: unknown) => void = () => undefined;
    const keep = (listener: (told: unknown) => void): void => {
      raise = listener;
    };
    const lifecycle = createWxLifecycle(host({ onUnhandledRejection: keep }), createMemoryLog().port);
    const told: string[] = [];
    lifecycle.onError((message) => told.push(message));
    raise({ reason: { errMsg: 'setKeepScreenOn:fail' } });
    expect(told).toEqual(['setKeepScreenOn:fail']);
  });

  it.each([undefined, null])(
    'a kept text that is answered as %j: is a failure, not an empty storage',
    (answer) => {
      const info = { getStorageInfoSync: () => ({ keys: ['save'] }) };
      const storage = createWxStorage(host({ getStorageSync: () => answer, ...info }));
      expect(storage.read('save')).toMatchObject({ ok: false, error: { code: 'host/unknown' } });
      expect(storage.read('other')).toEqual(ok(null));
      const silent = createWxStorage(host({ getStorageSync: () => answer }));
      expect(silent.read('save').ok).toBe(false);
    },
  );

  it('keys that are no texts: are left out', () => {
    for (const keys of [null, 'ab', { 0: 'a' }, ['a', 7, null]])
      expect(createWxStorage(host({ getStorageInfoSync: () => ({ keys }) })).keys()).toEqual(
        ok(Array.isArray(keys) ? ['a'] : []),
      );
  });
});

describe('no answer', () => {
  it('a file: is a timeout after five seconds', async () => {
    vi.useFakeTimers();
    const files = createWxFiles(host({ getFileSystemManager: () => ({ readFile: () => undefined }) }), reach);
    const read = files.readText('a');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await read).toMatchObject({ ok: false, error: { code: 'host/timeout' } });
  });

  it('the cloud, and a picture: the same', async () => {
    vi.useFakeTimers();
    const cloud = createWxCloud(host({ cloud: { init: () => {}, callFunction: () => {} } }));
    const pictures = createWxPictures(host({ createImage: () => ({}) }), reach);
    const answers = Promise.all([cloud.call('a', {}), pictures.loadImage('a')]);
    await vi.advanceTimersByTimeAsync(20_000);
    for (const answer of await answers) expect(answer).toMatchObject({ error: { code: 'host/timeout' } });
  });
});

describe('once wrong and then right', () => {
  it('storage and fonts: the second try counts', () => {
    const once = (value: unknown) => {
      let calls = 0;
      return () => {
        calls += 1;
        if (calls === 1) throw new Error('busy');
        return value;
      };
    };
    const storage = createWxStorage(host({ getStorageSync: once('kept'), setStorageSync: once(undefined) }));
    expect(storage.read('a')).toEqual(ok('kept'));
    expect(storage.writeNow('a', 'b').ok).toBe(true);
    expect(createWxPictures(host({ loadFont: once('letters') }), reach).loadFont('a')).toEqual(ok('letters'));
  });

  it('a listener that could not be registered: is registered at the second try', () => {
    let calls = 0;
    const told: boolean[] = [];
    const onNetworkStatusChange = (listener: (state: object) => void) => {
      calls += 1;
      if (calls === 1) throw new Error('busy');
      queueMicrotask(() => listener({ isConnected: true }));
    };
    const { onChange } = createWxNetwork(host({ onNetworkStatusChange }), createMemoryLog().port);
    onChange((connected) => told.push(connected));
    return Promise.resolve().then(() => expect(told).toEqual([true]));
  });
});

describe('what hosts were reported to do', () => {
  it('a fault in a function of the cloud: says nothing about the client', async () => {
    const errMsg = 'cloud.callFunction:fail TypeError: x.map is not a function';
    const callFunction = ({ fail }: Told) => fail?.({ errMsg });
    const cloud = createWxCloud(host({ cloud: { init: () => {}, callFunction } }));
    expect(await cloud.call('a', {})).toMatchObject({ error: { code: 'host/unknown' } });
  });

  it('a picture saved in the frame in which it was drawn is blank: it is saved a frame later, and once more', async () => {
    const saved: number[] = [];
    const canvas = {
      toTempFilePath: ({ success }: Told) => {
        saved.push(saved.length);
        success?.({ tempFilePath: `p${saved.length}` });
      },
    };
    const getFileInfo = ({ success }: Told) => success?.({ size: saved.length === 1 ? 900 : 20_000 });
    const pictures = createWxPictures(host({ getFileSystemManager: () => ({ getFileInfo }) }), reach);
    const saving = pictures.save(canvas as never, 100_000);
    expect(saved).toEqual([]);
    expect(await saving).toEqual(ok('p2'));
  });

  it('an entrance that is forbidden on a shared picture: the picture is offered without it', async () => {
    const asked: unknown[] = [];
    const showShareImageMenu = ({
      needShowEntrance,
      success,
      fail,
    }: Told & { needShowEntrance: boolean }) => {
      asked.push(needShowEntrance);
      if (needShowEntrance) fail?.({ errMsg: 'showShareImageMenu:fail forbidden' });
      else success?.();
    };
    const share = createWxShare(host({ showShareImageMenu }), createMemoryLog().port);
    expect((await share.showPicture('p')).ok).toBe(true);
    expect(asked).toEqual([true, false]);
  });

  it('the single page: is known by its category, whatever its scene', () => {
    const entryOf = (launch: object) =>
      createWxLifecycle(host({ getLaunchOptionsSync: () => launch }), createMemoryLog().port).launch()
        .browseOnly;
    expect(entryOf({ scene: 1155, apiCategory: 'browseOnly' })).toBe(true);
    expect(entryOf({ scene: 1155, apiCategory: 'default' })).toBeUndefined();
    expect(entryOf({ scene: 1154 })).toBe(true);
  });

  it('a memory warning: one line in the log, and the host collects', () => {
    let collected = 0;
    const { port: log, lines } = createMemoryLog();
    const parts = {
      onMemoryWarning: (warn: (it: object) => void) => warn({ level: 10 }),
      triggerGC: () => (collected += 1),
    };
    createWxLifecycle(host(parts), log);
    expect([collected, lines.map(({ message }) => message)]).toEqual([1, ['memory warning 10']]);
  });

  it('a fault in each frame: one line a minute in the log, with how often it was', () => {
    vi.useFakeTimers();
    const said: string[] = [];
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const log = createWxLog(
      host({ getRealtimeLogManager: () => ({ error: (text: string) => said.push(text) }) }),
    );
    for (let frame = 0; frame < 900; frame++) log.error('the same');
    log.error('another');
    vi.advanceTimersByTime(60_000);
    log.error('the same');
    expect(said).toEqual(['the same', 'another', 'the same (and 899 times before)']);
  });
});
