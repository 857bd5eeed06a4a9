import RAPIER from '@dimforge/rapier2d-compat';
import type { Peer } from '../scene.ts';

const SCALE = 1 / 50;
const THICK = 2;

export const rapier: Peer = {
  name: 'rapier (WebAssembly)',
  prepare: async () => {
    if (typeof WebAssembly === 'undefined') return 'no WebAssembly here';
    await RAPIER.init();
    return null;
  },
  start({ width, height, gravity, friction, restitution, sleep, balls }) {
    const world = new RAPIER.World({ x: 0, y: gravity * SCALE });
    const w = width * SCALE;
    const h = height * SCALE;
    const wall = (x: number, y: number, halfW: number, halfH: number): void => {
      world.createCollider(
        RAPIER.ColliderDesc.cuboid(halfW, halfH).setTranslation(x, y).setFriction(friction),
      );
    };
    wall(w / 2, h + THICK, w, THICK);
    wall(-THICK, h / 2, THICK, h * 2);
    wall(w + THICK, h / 2, THICK, h * 2);
    const bodies = balls.map(({ x, y, radius }) => {
      const desc = RAPIER.RigidBodyDesc.dynamic()
        .setTranslation(x * SCALE, y * SCALE)
        .setCanSleep(sleep);
      const body = world.createRigidBody(desc);
      const ball = RAPIER.ColliderDesc.ball(radius * SCALE)
        .setFriction(friction)
        .setRestitution(restitution);
      world.createCollider(ball, body);
      return body;
    });
    return {
      stop: () => world.free(),
      step: () => world.step(),
      places: () =>
        bodies.map((body) => ({ x: body.translation().x / SCALE, y: body.translation().y / SCALE })),
    };
  },
};
