/// <reference path="../../../src/core/physics/matter-modules.d.ts" />
import Body from 'matter-js/src/body/Body.js';
import physics from '../../../settings/physics.json' with { type: 'json' };
import { Composite, Engine } from '../../../src/core/physics/matter.ts';
import { RoundWorld } from '../../../src/core/physics/round-world.ts';
import type { Peer, Scene } from '../scene.ts';

const NEVER = 1e9;

interface Heap {
  readonly engine: Engine;
  readonly bodies: readonly Body[];
}

export const startHeap = (scene: Scene): Heap => {
  const planes = [
    { normalX: 0, normalY: -1, offset: -scene.height },
    { normalX: 1, normalY: 0, offset: 0 },
    { normalX: -1, normalY: 0, offset: -scene.width },
  ];
  const calmTicks = scene.sleep ? physics.calmTicks : NEVER;
  const engine = Engine.create({
    gravity: { x: 0, y: scene.gravity / 1000, scale: 0.001 },
    plugin: { round: new RoundWorld({ ...physics, calmTicks, planes }) },
  } as Parameters<typeof Engine.create>[0]);
  const bodies = scene.balls.map(({ x, y, radius }, i) => {
    const mass = radius * radius * 0.003;
    return Body.create({
      id: i + 1,
      circleRadius: radius,
      position: { x, y },
      friction: scene.friction,
      restitution: scene.restitution,
      mass,
      inertia: 0.5 * mass * radius * radius,
    } as Parameters<typeof Body.create>[0]);
  });
  Composite.add(engine.world, bodies);
  return { engine, bodies };
};

export const ours: Peer = {
  name: 'ours',
  prepare: async () => null,
  start(scene) {
    const { engine, bodies } = startHeap(scene);
    return {
      stop: () => {},
      step: () => void Engine.update(engine, 1000 / 60),
      places: () => bodies.map(({ position }) => ({ x: position.x, y: position.y })),
    };
  },
};
