import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { RunView } from '../../src/core/index.ts';
import { Deferred } from '../../src/shared/deferred.ts';
import { ok } from '../../src/shared/result.ts';
import { GUESTS } from '../../src/shared/vocabulary/guests.ts';
import type { GuestLook } from '../../src/view/art/guest-loader.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { pageLayout } from '../../src/view/layout/page-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { GuestSeat } from '../../src/view/stage/guest-seat.ts';
import { FIRST_PLAY } from './first-play.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

const seatWith = (look: Deferred<GuestLook>) => {
  const sit = vi.fn();
  const seat = new GuestSeat({ guests: { look: () => look }, guest: null }, { seat: sit });
  seat.set('pea');
  return { seat, sit };
};

it('guests: one whose picture comes in the middle of a run waits for the next', async () => {
  const { seat, sit } = seatWith(new Deferred(async () => ok({ tier: 5 } as GuestLook)));
  for (let frame = 0; frame < 200; frame++) seat.step(false, 16);
  await settle();
  seat.step(false, 16);
  expect(sit).not.toHaveBeenCalled();
  seat.step(true, 0);
  seat.step(true, 16);
  expect(sit.mock.calls).toEqual([[{ tier: 5 }]]);
});

it('guests: nothing is sent for before home has stood for a moment, and a miss changes nothing', async () => {
  const load = vi.fn(async () => ({
    ok: false as const,
    error: { code: 'host/unknown' as const, detail: '' },
  }));
  const { seat, sit } = seatWith(new Deferred<GuestLook>(load));
  seat.step(true, 1000);
  expect(load).not.toHaveBeenCalled();
  seat.step(true, 1500);
  await settle();
  seat.step(true, 16);
  expect(load).toHaveBeenCalledTimes(1);
  expect(sit).not.toHaveBeenCalled();
});

it('guests: the one at the table is drawn in the place of its tier, on the board and as the next', async () => {
  const whole = buildScene('zh-CN', NAMED_SCREENS['iPhone 13']!);
  const run: RunView = { ...IDLE_RUN, ended: null, next: 4, held: 4 };
  whole.scene.setGuest('yam-ball');
  for (let frame = 0; frame < 200; frame++) whole.scene.draw(0, 16);
  await settle();
  whole.scene.begin(run);
  whole.scene.show(FIRST_PLAY);
  const drawn = vi.spyOn(whole.batch, 'put');
  whole.scene.draw(0, 16);
  const pages = drawn.mock.calls.filter(([frame]) => frame.fullWidth === 200).map(([{ page }]) => page);
  expect(pages.length).toBeGreaterThan(0);
  // The last page of the batch is that of texts.
  expect(new Set(pages)).toEqual(new Set([3]));
  whole.scene.setGuest(null);
  whole.scene.begin(run);
  drawn.mockClear();
  whole.scene.draw(0, 16);
  expect(drawn.mock.calls.some(([frame]) => frame.fullWidth === 200)).toBe(false);
});

const readTexts = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../assets/guests/${language}.json`, import.meta.url), 'utf8'));

it.each(['zh-CN', 'en'])(
  'guests: in %s every name and line lies on the paper of the smallest phone',
  async (language) => {
    const said = readTexts(language);
    const metrics = NAMED_SCREENS['iPhone SE, first']!;
    const { screen, scale } = virtualScreen(metrics);
    const { x, width } = pageLayout(screen, 'guests');
    for (const [term, { id }] of GUESTS.entries()) {
      const whole = buildScene(language, metrics);
      whole.scene.show({
        name: 'guests',
        met: GUESTS.map(() => true),
        now: term,
        next: { term: 0, month: 1, day: 5 },
      });
      whole.scene.draw(0, 16);
      await settle();
      for (let frame = 0; frame < 90; frame++) whole.scene.draw(0, 16);
      const texts = seenTexts(whole);
      expect(texts.map(({ text }) => text)).toContain(said[`guest.${id}`]);
      const line = texts.map(({ text }) => text).join('');
      expect(line.replace(/\s/g, '')).toContain(said[`guest.${id}.lore`]!.replace(/\s/g, ''));
      for (const text of texts.filter(({ text: it }) => said[`guest.${id}.lore`]!.includes(it))) {
        expect(text.left).toBeGreaterThan((x - width / 2) * scale);
        expect(text.right).toBeLessThan((x + width / 2) * scale);
      }
    }
  },
);
