import { Circle, Edge, World } from 'planck';
import type { Peer } from '../scene.ts';

/** Units to metres: these engines are tuned for bodies of about a metre. */
const SCALE = 1 / 50;

export const planck: Peer = {
  name: 'planck',
  prepare: async () => null,
  start({ width, height, gravity, friction, restitution, sleep, balls }) {
    const world = new World({ gravity: { x: 0, y: gravity * SCALE }, allowSleep: sleep });
    const w = width * SCALE;
    const h = height * SCALE;
    const ground = world.createBody();
    ground.createFixture({ shape: new Edge({ x: 0, y: h }, { x: w, y: h }), friction });
    ground.createFixture({ shape: new Edge({ x: 0, y: -h }, { x: 0, y: h }), friction });
    ground.createFixture({ shape: new Edge({ x: w, y: -h }, { x: w, y: h }), friction });
    const bodies = balls.map(({ x, y, radius }) => {
      const body = world.createDynamicBody({ position: { x: x * SCALE, y: y * SCALE } });
      body.createFixture({ shape: new Circle(radius * SCALE), density: 1, friction, restitution });
      return body;
    });
    return {
      stop: () => {},
      step: () => world.step(1 / 60, 8, 3),
      places: () =>
        bodies.map((body) => ({ x: body.getPosition().x / SCALE, y: body.getPosition().y / SCALE })),
    };
  },
};
