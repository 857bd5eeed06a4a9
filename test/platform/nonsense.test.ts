import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HostCanvas, Platform } from '../../src/platform/ports.ts';
import { createWxPlatform } from '../../src/platform/wx/create-wx-platform.ts';
import { createNonsenseHost } from './nonsense-host.ts';

/** Longer than any answer is waited for. Milliseconds. */
const PATIENCE_MS = 120_000;

const CARD = { title: '', image: null, query: '' };

/** What hosts were seen to answer instead: nothing, texts for numbers, paths that are not there, objects without what matters. */
const NONSENSE = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'no/such/path', '7', Number.NaN, -1, true),
  fc.record(
    {
      errMsg: fc.anything(),
      errCode: fc.anything(),
      tempFilePath: fc.anything(),
      data: fc.anything(),
      keys: fc.anything(),
      size: fc.anything(),
      query: fc.anything(),
      windowWidth: fc.anything(),
      windowHeight: fc.anything(),
      pixelRatio: fc.anything(),
      safeArea: fc.anything(),
      touches: fc.anything(),
      changedTouches: fc.anything(),
      authSetting: fc.anything(),
      canvas: fc.anything(),
    },
    { requiredKeys: [] },
  ),
  fc.anything(),
);

/** Everything that is asked without waiting, as the game asks it. */
const useNow = (it: Platform): readonly unknown[] => {
  const layer = it.friends.open();
  if (layer.ok) {
    layer.value.place({ left: 0, top: 0, width: 1, height: 1 }, 2);
    layer.value.hide();
  }
  const player = it.audio.createPlayer('a.mp3', true);
  if (player.ok) {
    player.value.play(1);
    player.value.setVolume(0);
    player.value.pause();
    player.value.resume();
  }
  it.haptics.tap('light');
  it.screen.keepOn(true);
  it.share.offer(() => CARD);
  it.share.capture(() => '');
  it.share.share(CARD);
  it.leaderboard.setFriendQuery(0, '');
  it.leaderboard.tellArena('a', 1);
  it.friends.post({ a: 1 });
  it.analytics.report('a', { b: 1 });
  it.analytics.reportTime(1, 1);
  it.analytics.reportLevel({ level: 1, name: 'a', result: 'failed', seconds: 1, progress: 1 });
  it.updates.apply();
  it.share.chat.isOpen();
  it.share.chat.close();
  it.log.error('told');
  it.clock.uptime?.();
  return [
    layer,
    player,
    it.storage.read('a'),
    it.storage.writeNow('a', 'b'),
    it.storage.remove('a'),
    it.storage.keys(),
    it.pictures.loadFont('a.ttf'),
    it.audio.createContext(),
  ];
};

const useLater = (it: Platform, canvas: HostCanvas): Promise<readonly unknown[]> =>
  Promise.all([
    it.storage.write('a', 'b'),
    it.pictures.loadImage('assets/crisp/a.png'),
    it.pictures.save(canvas, 1000),
    it.pictures.loadBytes('a', ''),
    it.files.readText('a'),
    it.files.readBytes('assets/audio/a'),
    it.modules.load('assets/pages/'),
    it.share.showPicture('a'),
    it.share.copy('a'),
    it.share.chat.open(),
    it.share.chat.send({ title: 'a', image: 'a', query: 'a=1' }),
    it.share.chat.callOn('a', 'a=1'),
    it.leaderboard.askAboutOvertaking(),
    it.subscriptions.ask('a'),
    it.friends.keep([{ key: 'a', value: 'b' }]),
    it.friends.allow(),
    it.privacy.openContract(),
    it.cloud.call('a', {}),
  ]);

const isCoded = (answer: unknown): boolean => {
  const { ok, error } = answer as { readonly ok: boolean; readonly error?: { readonly code: unknown } };
  return ok === true || (typeof error?.code === 'string' && error.code.startsWith('host/'));
};

beforeEach(() => {
  vi.useFakeTimers();
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('nonsense as an answer: each call is answered, with a coded failure where it can not be used, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(NONSENSE, fc.boolean(), async (nonsense, fails) => {
      const host = createNonsenseHost(nonsense, fails);
      const platform = createWxPlatform(host, {});
      const canvas = { width: 1, height: 1, toTempFilePath: host.setStorage } as unknown as HostCanvas;
      const answers = [...useNow(platform)];
      const later = useLater(platform, canvas);
      const allowed = platform.friends.allowed();
      await vi.advanceTimersByTimeAsync(PATIENCE_MS);
      answers.push(...(await later));
      expect(answers.filter((answer) => !isCoded(answer))).toEqual([]);
      expect(typeof (await allowed)).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});

it('nonsense as an answer: the window has a size, the language is one of ours, the launch an entry', () => {
  fc.assert(
    fc.property(NONSENSE, (nonsense) => {
      const { window, device, lifecycle } = createWxPlatform(createNonsenseHost(nonsense, false), {});
      const { width, height, pixelRatio, safe, capsule } = window.metrics();
      const sizes = [width, height, pixelRatio, safe.width, safe.height, capsule.width, capsule.height];
      expect(sizes.filter((size) => !(size > 0 && Number.isFinite(size)))).toEqual([]);
      expect(['zh-CN', 'en']).toContain(device.language);
      expect(typeof lifecycle.launch().scene).toBe('number');
    }),
    { numRuns: 500 },
  );
});

it('nonsense in each frame: the log says so once', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { friends } = createWxPlatform(createNonsenseHost({ canvas: {} }, false), {});
  friends.open();
  said.mockClear();
  for (let frame = 0; frame < 600; frame++) friends.post({ a: 1 });
  expect(said.mock.calls.length).toBe(1);
});
