import { expect, it, vi } from 'vitest';
import type { Group } from '#paint/graph.ts';
import { SCREENS } from './all-screens.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene } from './whole-scene.ts';

vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const upsideDown = (node: Group): number =>
  (node.scale.y < 0 ? 1 : 0) + node.children.reduce((sum, child) => sum + upsideDown(child as Group), 0);

it('lanterns: after a replay was watched they hang down again', () => {
  const { scene, root } = buildScene('en', NAMED_SCREENS['iPhone 13']!);
  const before = upsideDown(root);
  scene.show(SCREENS.replay!);
  scene.show(SCREENS.home!);
  scene.draw(0, 1000 / 60);
  expect(upsideDown(root)).toBe(before);
});
