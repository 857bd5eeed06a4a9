import { describe, expect, it, vi } from 'vitest';
import type { ContactPlaces } from '../../src/view/stage/stage.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, type Sent, seenTexts, type WholeScene } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const CREDITS = { name: 'credits', contacts: ['service', 'club', 'feedback'] } as const;

const open = (language: string, window: keyof typeof NAMED_SCREENS) => {
  const sent: Sent[] = [];
  const built = buildScene(language, NAMED_SCREENS[window]!, recordTo(sent));
  const wait = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 20) built.scene.draw(0, 20);
  };
  built.scene.resize(NAMED_SCREENS[window]!);
  built.scene.show(CREDITS);
  const covers = (): ContactPlaces[] =>
    sent.flatMap((one) => ('places' in one && one.type === 'cover-contacts' ? [one.places] : []));
  return { ...built, sent, wait, covers };
};

const middleOf = (built: WholeScene, text: string) => {
  const seen = seenTexts(built).find((one) => one.text === text)!;
  return { x: (seen.left + seen.right) / 2, y: (seen.top + seen.bottom) / 2 };
};

describe('buttons of the platform’s', () => {
  it.each([
    ['zh-CN', 'iPhone 13', '游戏圈', '反馈'],
    ['en', 'iPhone SE, first', 'Club', 'Feedback'],
    ['zh-CN', 'tablet', '游戏圈', '反馈'],
  ] as const)(
    '%s on %s: lie over what is drawn, once it hangs still, and within the window',
    (language, window, ...texts) => {
      const { wait, covers, ...built } = open(language, window);
      wait(200);
      expect(covers()).toEqual([]);
      wait(800);
      const [places] = covers();
      [places?.club, places?.feedback].forEach((place, at) => {
        const { x, y } = middleOf(built, texts[at]!);
        const [left, top] = [place!.left * built.scale, place!.top * built.scale];
        expect(x).toBeGreaterThan(left);
        expect(x).toBeLessThan(left + place!.width * built.scale);
        expect(y).toBeGreaterThan(top);
        expect(y).toBeLessThan(top + place!.height * built.scale);
        expect(place!.height).toBeGreaterThanOrEqual(44);
        expect(left + place!.width * built.scale).toBeLessThan(NAMED_SCREENS[window]!.width);
      });
    },
  );

  it('go when the page does, and move with the window', () => {
    const { scene, wait, covers } = open('zh-CN', 'iPhone 13');
    wait(800);
    scene.resize(NAMED_SCREENS['iPhone 8']!);
    wait(800);
    expect(covers()).toHaveLength(2);
    expect(covers()[1]).not.toEqual(covers()[0]);
    scene.show({ name: 'seals' });
    expect(covers().at(-1)).toEqual({});
    wait(2000);
    expect(covers()).toHaveLength(3);
  });

  it('a page that is left before it hangs still covers nothing', () => {
    const { scene, wait, covers } = open('zh-CN', 'iPhone 13');
    wait(100);
    scene.show({ name: 'seals' });
    wait(2000);
    expect(covers()).toEqual([{}]);
  });
});

describe('the version', () => {
  const hold = (ms: number): readonly Sent[] => {
    const sent: Sent[] = [];
    const metrics = NAMED_SCREENS['iPhone SE, first']!;
    const built = buildScene('zh-CN', metrics, recordTo(sent));
    built.scene.resize(metrics);
    const settings = {
      music: true,
      sound: true,
      haptics: true,
      reducedMotion: false,
      marks: false,
      leftHand: false,
    };
    built.scene.show({
      name: 'settings',
      settings,
      language: 'auto',
      cloud: 'synced',
      version: '9.8.7',
    } as never);
    for (let at = 0; at < 60; at++) built.scene.draw(0, 20);
    const { x, y } = middleOf(built, '9.8.7');
    built.scene.touch({ phase: 'start', id: 1, x, y });
    for (let passed = 0; passed < ms; passed += 20) built.scene.draw(0, 20);
    built.scene.touch({ phase: 'end', id: 1, x, y });
    return sent;
  };

  it('held down it opens the check of the phone, once; a tap does nothing', () => {
    const opened = hold(2000).filter(({ type }) => type === 'open');
    expect(opened).toEqual([{ type: 'open', page: 'check' }]);
    expect(hold(100)).toEqual([]);
  });
});
