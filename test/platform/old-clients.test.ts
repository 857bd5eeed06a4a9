import { describe, expect, it } from 'vitest';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import { createWxAudio } from '../../src/platform/wx/wx-audio.ts';
import { createWxDevice } from '../../src/platform/wx/wx-device.ts';
import { createWxHaptics, createWxScreen } from '../../src/platform/wx/wx-haptics.ts';
import type { WxHost } from '../../src/platform/wx/wx-host.ts';
import { createWxLifecycle } from '../../src/platform/wx/wx-lifecycle.ts';
import { createWxShare } from '../../src/platform/wx/wx-share.ts';
import { createWxStorage } from '../../src/platform/wx/wx-storage.ts';
import { createWxTouch } from '../../src/platform/wx/wx-touch.ts';
import { createWxWindow } from '../../src/platform/wx/wx-window.ts';
import type { FingerRecord } from '../../src/shared/fingers-down.ts';

/** What the simulated phones cannot be made to do: clients that lack, break or send things they should not. */
const host = (parts: object): WxHost => parts as WxHost;

const broken = (): never => {
  throw new Error('fail:internal error');
};

describe('clients that lack or break things', () => {
  it('bare host: every port is made and answers, with failures where there is nothing', async () => {
    const { port: log } = createMemoryLog();
    const bare = host({});
    expect(createWxLifecycle(bare, log).launch()).toEqual({ scene: 0, query: {}, shareTicket: null });
    expect(createWxWindow(bare, log).metrics().width).toBeGreaterThan(0);
    expect(createWxStorage(bare).read('a')).toMatchObject({ ok: false, error: { code: 'host/unsupported' } });
    expect(await createWxStorage(bare).write('a', 'b')).toMatchObject({ ok: false });
    expect(createWxAudio(bare, log).createContext()).toMatchObject({ ok: false });
    createWxHaptics(bare).tap('light');
    createWxScreen(bare).keepOn(true);
    createWxShare(bare, log).share({ title: '', image: null, query: '' });
  });

  it('window: getSystemInfoSync answers where getWindowInfo is missing', () => {
    const old = host({ getSystemInfoSync: () => ({ windowWidth: 320, windowHeight: 568, pixelRatio: 2 }) });
    expect(createWxWindow(old, createMemoryLog().port).metrics()).toMatchObject({ width: 320, height: 568 });
  });

  it('window: an internal error of the host leaves a usable window', () => {
    const bad = host({
      getWindowInfo: broken,
      getSystemInfoSync: () => ({}),
      getMenuButtonBoundingClientRect: broken,
    });
    expect(createWxWindow(bad, createMemoryLog().port).metrics().height).toBeGreaterThan(0);
  });

  it('screen: a client that throws or refuses when it is to be kept on costs nothing', () => {
    createWxScreen(host({ setKeepScreenOn: broken })).keepOn(true);
    const refuses = ({ fail }: { fail: (cause: object) => void }) => fail({ errMsg: 'fail' });
    createWxScreen(host({ setKeepScreenOn: refuses })).keepOn(false);
  });

  it('storage: a broken read is a failure and not a missing key', () => {
    expect(createWxStorage(host({ getStorageSync: broken })).read('save')).toMatchObject({ ok: false });
  });

  it('lifecycle: a minimised desktop window counts as hidden, its return as shown', () => {
    let change: (event: { state: string }) => void = () => {};
    const pc = host({
      onWindowStateChange: (listener: typeof change) => {
        change = listener;
      },
      getEnterOptionsSync: () => ({ scene: 1256, query: { m: 'daily' } }),
    });
    const told: unknown[] = [];
    const life = createWxLifecycle(pc, createMemoryLog().port);
    life.onHide(() => told.push('hide'));
    life.onShow(({ scene, query }) => told.push([scene, query]));
    for (const state of ['maximize', 'minimize', 'minimize', 'normalize', 'maximize']) change({ state });
    expect(told).toEqual(['hide', [1256, { m: 'daily' }]]);
  });

  it('lifecycle: an entry of wrong types becomes an empty one', () => {
    const odd = host({ getLaunchOptionsSync: () => ({ scene: '1007', query: ['m=daily'], shareTicket: 5 }) });
    expect(createWxLifecycle(odd, createMemoryLog().port).launch()).toEqual({
      scene: 0,
      query: {},
      shareTicket: null,
    });
  });

  it('touch: a cancel that names no finger lifts all of them', () => {
    const listeners: Record<string, (event: object) => void> = {};
    const register = (name: string) => (listener: (event: object) => void) => {
      listeners[name] = listener;
    };
    const phone = host({ onTouchStart: register('start'), onTouchCancel: register('cancel') });
    const heard: FingerRecord[] = [];
    const log = createMemoryLog().port;
    createWxTouch(phone, log, createWxLifecycle(phone, log)).onTouch((touch) => heard.push(touch));
    listeners.start?.({
      changedTouches: [
        { identifier: 3, clientX: 10, clientY: 20 },
        { identifier: 4, clientX: 30, clientY: 40 },
      ],
    });
    listeners.cancel?.({ touches: [], changedTouches: [] });
    expect(heard.slice(2)).toEqual([
      { phase: 'cancel', id: 3, x: 10, y: 20 },
      { phase: 'cancel', id: 4, x: 30, y: 40 },
    ]);
  });

  it.each([
    ['zh_CN', 'zh-CN'],
    ['zh_TW', 'zh-CN'],
    ['en', 'en'],
    ['fr', 'en'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('device: a client in %s reads %s', (language, wanted) => {
    const client = host({ getAppBaseInfo: () => ({ language }), getDeviceInfo: () => ({ platform: 'ios' }) });
    expect(createWxDevice(client, {}).language).toBe(wanted);
  });

  it.each([
    ['ios', {}, true],
    ['ios', { isIOSHighPerformanceMode: true }, false],
    ['android', {}, false],
    [undefined, {}, false],
  ])('device: script on %s with %j is slow: %s', (platform, flags, slow) => {
    const client = host({ getSystemInfoSync: () => ({ language: 'zh_CN', platform }) });
    expect(createWxDevice(client, flags).slowScript).toBe(slow);
  });

  it.each([
    ['ios', 'iOS 17.4', true, false],
    ['ios', 'iOS 26.0.1', true, true],
    ['android', 'Android 14', false, false],
    [undefined, undefined, false, false],
    [7, null, false, false],
  ])(
    'device: %s, %s: a mute switch silences it: %s; text on a canvas is spoilt: %s',
    (platform, system, mute, spoils) => {
      const client = host({ getSystemInfoSync: () => ({ language: 'zh_CN', platform, system }) as never });
      const { muteSwitch, spoilsText } = createWxDevice(client, {});
      expect([muteSwitch, spoilsText]).toEqual([mute, spoils]);
    },
  );
});
