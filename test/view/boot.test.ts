import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../assets/i18n/en.json';
import zh from '../../assets/i18n/zh-CN.json';
import { mostPixels, type RawDevice } from '../../src/platform/device-class.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeMoon } from '../../src/view/screens/home/home-layout.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import { builtPackage } from '../support/fresh-build.ts';
import { anyScreen, makeScreen } from './screens.ts';

const BOOT = readFileSync('build-templates/wechatgame/game.js', 'utf8');

/** A context that takes every call and remembers the order of the ones that matter. */
const makeContext = (log: string[], moon: number[]) =>
  new Proxy(
    {
      shaderSource: (_shader: unknown, source: string) => {
        const written = /uMoon = vec3\(([^)]*)\)/.exec(source);
        if (written) moon.push(...written[1]!.split(',').map(Number));
      },
      drawArrays: () => log.push('draw'),
    } as Record<string, unknown>,
    { get: (own, name: string) => own[name] ?? (/^[A-Z_]+$/.test(name) ? 1 : () => ({})) },
  );

interface BootRun {
  readonly log: string[];
  readonly moon: number[];
  readonly dialogs: string[];
  readonly titles: string[];
  readonly canvas: { readonly width: number; readonly height: number };
}

const ANDROID: RawDevice = { platform: 'android' };

const boot = (
  screen: ScreenMetrics,
  main: () => unknown,
  contexts = ['webgl2', 'webgl'],
  device = ANDROID,
  { host = {}, presses = 0 }: { readonly host?: object; readonly presses?: number } = {},
): BootRun => {
  const log: string[] = [];
  const moon: number[] = [];
  const dialogs: string[] = [];
  const titles: string[] = [];
  const canvas = {
    width: screen.width,
    height: screen.height,
    getContext: (type: string) => (contexts.includes(type) ? makeContext(log, moon) : null),
  };
  const frames: (() => void)[] = [];
  runInNewContext(BOOT, {
    wx: {
      createCanvas: () => canvas,
      getWindowInfo: () => ({ windowWidth: screen.width, windowHeight: screen.height, pixelRatio: 3 }),
      getDeviceInfo: () => device,
      getMenuButtonBoundingClientRect: () => ({ bottom: screen.capsule.top + screen.capsule.height }),
      showModal: ({ title, content, success }: { title: string; content: string; success: () => void }) => {
        dialogs.push(content);
        titles.push(title);
        if (dialogs.length <= presses) success();
      },
      restartMiniProgram: () => log.push('restart'),
      ...host,
    },
    GameGlobal: {},
    console: { error: () => undefined },
    requestAnimationFrame: (callback: () => void) => frames.push(callback),
    require: (path: string) => {
      if (path === './second.js') throw new Error('no second script');
      log.push('bundle');
      return { start: main };
    },
  });
  while (frames.length > 0) frames.shift()!();
  return { log, moon, dialogs, titles, canvas };
};

describe('boot', () => {
  it('boot: the screen has as many pixels as the game will draw on it', () => {
    const screen = makeScreen(390, 844);
    const device = fc.record(
      {
        platform: fc.constantFrom('ios', 'android', 'windows'),
        benchmarkLevel: fc.integer({ min: -1, max: 50 }),
        memorySize: fc.integer({ min: 1000, max: 16_000 }).map(String),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(device, (device) => {
        const { canvas } = boot(screen, () => undefined, undefined, device);
        expect(canvas.width).toBe(390 * mostPixels(device));
      }),
    );
  });

  it('boot: the sky is drawn before the bundle is asked for', () => {
    expect(boot(makeScreen(390, 844), () => undefined).log).toEqual(['draw', 'bundle']);
  });

  it('boot: its moon stands where the home screen’s will', () => {
    fc.assert(
      fc.property(anyScreen, (screen) => {
        const { moon } = boot(screen, () => undefined);
        const { screen: virtual, scale } = virtualScreen(screen);
        const { x, y, radius } = homeMoon(virtual);
        expect(moon[0]).toBeCloseTo(x * scale, 3);
        expect(moon[1]).toBeCloseTo(y * scale, 3);
        expect(moon[2]).toBeCloseTo(radius * scale, 3);
      }),
    );
  });

  it('boot: hands over a WebGL 1 context where there is no other', () => {
    let handed: { webglVersion?: number } = {};
    boot(makeScreen(390, 844), ((it: object) => (handed = it)) as () => unknown, ['webgl']);
    expect(handed.webglVersion).toBe(1);
  });

  it('boot: the canvas has at most two pixels a point', () => {
    expect(boot(makeScreen(390, 844), () => undefined).canvas).toMatchObject({ width: 780, height: 1688 });
  });

  it('boot: a game that cannot start says so instead of showing its cover for ever', async () => {
    const thrown = boot(makeScreen(390, 844), () => {
      throw new Error('no');
    });
    expect(thrown.dialogs).toHaveLength(1);
    const rejected = boot(makeScreen(390, 844), () => Promise.reject(new Error('no')));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(rejected.dialogs).toHaveLength(1);
  });

  it('boot: the line of a start that failed ends with the version and the arms the game had told', async () => {
    const told: string[] = [];
    const getRealtimeLogManager = () => ({ error: (...line: string[]) => told.push(line.join(' ')) });
    const start = (_surface: unknown, times: { arm: string }): never => {
      times.arm = 'card_chain=b';
      throw new Error('no pictures');
    };
    boot(makeScreen(390, 844), start as () => never, undefined, undefined, {
      host: { getRealtimeLogManager },
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^the game could not start [\s\S]*no pictures[\s\S]* \(unbuilt, card_chain=b\)$/);
    const built = readFileSync(join(builtPackage(), 'game.js'), 'utf8');
    expect(built).not.toContain('unbuilt');
    expect(built).toContain(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('boot: a start that failed is in the operator’s log before the player is told', () => {
    const told: string[] = [];
    const host = {
      getRealtimeLogManager: () => ({ error: (...parts: string[]) => told.push(parts.join(' ')) }),
      showModal: () => told.push('page'),
    };
    const main = (): never => {
      throw new Error('no pictures');
    };
    boot(makeScreen(390, 844), main, ['webgl'], ANDROID, { host });
    expect([told.length, told[1]]).toEqual([2, 'page']);
    expect(told[0]).toContain('no pictures');
  });

  it('boot: the button of the failure page starts again on the same screen, and then from the very beginning', () => {
    let starts = 0;
    const fails = () => {
      starts += 1;
      throw new Error('no');
    };
    const { log, dialogs } = boot(makeScreen(390, 844), fails, undefined, ANDROID, { presses: 2 });
    expect([starts, dialogs.length, log[log.length - 1]]).toEqual([2, 2, 'restart']);
    let tries = 0;
    const second = () => {
      tries += 1;
      if (tries === 1) throw new Error('no');
    };
    expect(boot(makeScreen(390, 844), second, undefined, ANDROID, { presses: 1 }).dialogs).toHaveLength(1);
    expect(tries).toBe(2);
  });

  it('boot: a second script that cannot be read is told of, and the button begins the game anew', () => {
    const heard: string[] = [];
    const start = (_surface: object, _times: object, second: () => object): void => {
      try {
        second();
      } catch (error) {
        heard.push(String(error));
      }
    };
    const { log, dialogs } = boot(makeScreen(390, 844), start as () => void, undefined, ANDROID, {
      presses: 1,
    });
    expect([heard, dialogs.length, log]).toEqual([
      ['Error: no second script'],
      1,
      ['draw', 'bundle', 'restart'],
    ]);
  });

  it.each([
    'getWindowInfo',
    'getDeviceInfo',
    'getMenuButtonBoundingClientRect',
    'getAppBaseInfo',
    'getSystemInfoSync',
  ])('boot: %s that is missing, throws or answers nonsense stops nothing', (name) => {
    const throwing = () => {
      throw new Error('no');
    };
    for (const wrong of [undefined, throwing, () => null, () => undefined, () => 'nonsense', () => ({})]) {
      const { log, dialogs } = boot(makeScreen(390, 844), () => undefined, undefined, ANDROID, {
        host: { [name]: wrong },
      });
      expect([log, dialogs]).toEqual([['draw', 'bundle'], []]);
    }
  });

  it('boot: a screen without any context says so, in the client’s language and under the name it has there', () => {
    const failing = (language: string) =>
      boot(makeScreen(390, 844), () => undefined, [], ANDROID, {
        host: { getAppBaseInfo: () => ({ language }) },
      });
    const english = failing('en');
    expect(english.dialogs).toEqual([expect.stringContaining('could not open')]);
    expect(english.titles).toEqual([en['app.name']]);
    expect(failing('zh_CN').titles).toEqual([zh['app.name']]);
  });
});
