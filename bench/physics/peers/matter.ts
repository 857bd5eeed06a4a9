import Matter from 'matter-js';
import type { Peer } from '../scene.ts';

const THICK = 200;

/** The stock engine, from its own bundle, with its usual 26-cornered circles. */
export const matter: Peer = {
  name: 'matter-js 0.20',
  prepare: async () => null,
  start({ width, height, gravity, friction, restitution, sleep, balls }) {
    const engine = Matter.Engine.create({
      enableSleeping: sleep,
      gravity: { x: 0, y: gravity / 1000, scale: 0.001 },
    });
    const wall = (x: number, y: number, w: number, h: number): Matter.Body =>
      Matter.Bodies.rectangle(x, y, w, h, { isStatic: true, friction });
    const bodies = balls.map(({ x, y, radius }) =>
      Matter.Bodies.circle(x, y, radius, { friction, restitution }),
    );
    Matter.Composite.add(engine.world, [
      wall(width / 2, height + THICK / 2, width + 2 * THICK, THICK),
      wall(-THICK / 2, height / 2, THICK, height * 4),
      wall(width + THICK / 2, height / 2, THICK, height * 4),
      ...bodies,
    ]);
    return {
      stop: () => Matter.Engine.clear(engine),
      step: () => void Matter.Engine.update(engine, 1000 / 60),
      places: () => bodies.map(({ position }) => ({ x: position.x, y: position.y })),
    };
  },
};
