import { expect, it, vi } from 'vitest';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

it('memory: the late pictures leave the graphics card, the others stay', () => {
  const { scene, sources } = buildScene('zh-CN', Object.values(NAMED_SCREENS)[0]!);
  const unloads = sources.map((source) => vi.spyOn(source, 'unload'));
  scene.releaseMemory();
  const counts = unloads.map((unload) => unload.mock.calls.length);
  expect(counts).toEqual(sources.map((_, page) => (page === sources.length - 1 ? 1 : 0)));
});
