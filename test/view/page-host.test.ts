import { expect, test, vi } from 'vitest';
import { Deferred } from '../../src/shared/deferred.ts';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';
import type { PagesPackage } from '../../src/view/screens/page-views.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, PAGES_PACKAGE, recordTo, type Sent, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const METRICS = Object.values(NAMED_SCREENS)[0]!;
const COMING = 'Pictures are on their way…';
const MISSED = 'No pictures yet. Tap to try again';
const TITLE = 'About';

/** The credits are opened; the code of the pages comes, or does not, when the test says. */
const setup = () => {
  const sent: Sent[] = [];
  const waiting: ((views: Result<PagesPackage>) => void)[] = [];
  const views = new Deferred(() => new Promise<Result<PagesPackage>>((resolve) => waiting.push(resolve)));
  const built = buildScene('en', METRICS, recordTo(sent), views);
  const texts = (): readonly string[] => seenTexts(built).map(({ text }) => text);
  const wait = (ms: number): void => {
    for (let at = 0; at < ms; at += 50) built.scene.draw(1, 50);
  };
  const answer = async (result: Result<PagesPackage>): Promise<void> => {
    for (const resolve of waiting.splice(0)) resolve(result);
    await new Promise((resolve) => setImmediate(resolve));
    wait(2000);
  };
  const tap = (x: number, y: number): void => {
    for (const phase of ['start', 'end'] as const) built.scene.touch({ phase, id: 1, x, y });
  };
  built.scene.resize(METRICS);
  built.scene.show({ name: 'credits', contacts: [] });
  wait(2000);
  return { sent, texts, answer, tap, requests: () => waiting.length };
};

test('a page whose code is on its way: says so, and is there when the code is', async () => {
  const { texts, answer, requests } = setup();
  expect(texts()).toContain(COMING);
  expect(requests()).toBe(1);
  await answer(ok(PAGES_PACKAGE));
  expect(texts()).toContain(TITLE);
  expect(texts()).not.toContain(COMING);
});

test('a page whose code is on its way: a tap leads back', () => {
  const { sent, tap } = setup();
  tap(METRICS.width / 2, METRICS.height * 0.2);
  expect(sent).toEqual([{ type: 'back' }]);
});

test('a page whose code could not be had: says so, and a tap on the words sends for it again', async () => {
  const { texts, answer, tap, sent, requests } = setup();
  await answer(fail(failure('host/network', 'pages')));
  expect(texts()).toContain(MISSED);
  tap(METRICS.width / 2, METRICS.height / 2);
  expect([requests(), sent]).toEqual([1, []]);
  await answer(ok(PAGES_PACKAGE));
  expect(texts()).toContain(TITLE);
});
