import Body from 'matter-js/src/body/Body.js';
import { Composite, Engine } from '../../../src/core/physics/matter.ts';
import type { RoundOptions } from '../../../src/core/physics/options.ts';
import { RoundWorld } from '../../../src/core/physics/round-world.ts';
import { shippedRules } from '../../../tools/shipped-rules.ts';

/** A bare physics world: a floor at y = 960 and walls at x = 0 and 720, without any rules of the game. */
export interface World {
  readonly engine: Engine;
  readonly round: RoundWorld;
  readonly bodies: Body[];
}

export const WIDTH = 720;
export const FLOOR = 960;

export const makeWorld = (changes: Partial<RoundOptions> = {}): World => {
  const { physics } = shippedRules();
  const planes = [
    { normalX: 0, normalY: -1, offset: -FLOOR },
    { normalX: 1, normalY: 0, offset: 0 },
    { normalX: -1, normalY: 0, offset: -WIDTH },
  ];
  const round = new RoundWorld({ ...physics, planes, ...changes });
  const engine = Engine.create({
    gravity: { x: 0, y: physics.gravity, scale: 0.001 },
    plugin: { round },
  } as Parameters<typeof Engine.create>[0]);
  return { engine, round, bodies: [] };
};

export interface Ball {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly velocityX?: number;
  readonly velocityY?: number;
  readonly friction?: number;
  readonly restitution?: number;
}

/** Adds a solid disc of mass r²/1000 and inertia ½·m·r². */
export const addBall = (world: World, ball: Ball): Body => {
  const mass = (ball.radius * ball.radius) / 1000;
  const body = Body.create({
    id: world.bodies.length + 1,
    circleRadius: ball.radius,
    position: { x: ball.x, y: ball.y },
    friction: ball.friction ?? 0.3,
    restitution: ball.restitution ?? 0,
    frictionAir: 0,
    mass,
    inertia: 0.5 * mass * ball.radius * ball.radius,
  } as Parameters<typeof Body.create>[0]);
  body.velocity.x = ball.velocityX ?? 0;
  body.velocity.y = ball.velocityY ?? 0;
  world.bodies.push(body);
  Composite.add(world.engine.world, body);
  return body;
};

export const removeBall = (world: World, body: Body): void => {
  world.bodies.splice(world.bodies.indexOf(body), 1);
  Composite.remove(world.engine.world, body);
};

export const run = (world: World, ticks: number): void => {
  for (let i = 0; i < ticks; i += 1) Engine.update(world.engine, 1000 / 60);
};

const radiusOf = (body: Body): number => body.circleRadius as number;

/** The deepest overlap of any two discs, or of a disc and a wall, in units. */
export const worstOverlap = ({ bodies }: World): number => {
  let worst = 0;
  bodies.forEach((a, i) => {
    const { x, y } = a.position;
    const r = radiusOf(a);
    worst = Math.max(worst, r - x, x + r - WIDTH, y + r - FLOOR);
    for (const b of bodies.slice(0, i)) {
      const distance = Math.hypot(x - b.position.x, y - b.position.y);
      worst = Math.max(worst, r + radiusOf(b) - distance);
    }
  });
  return worst;
};

/** Drops `count` balls of the radii at random places, one every `gap` ticks. */
export const pourHeap = (
  world: World,
  count: number,
  radii: readonly number[],
  seed: number,
  gap: number,
): void => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  for (let i = 0; i < count; i += 1) {
    const radius = radii[Math.floor(next() * radii.length)] as number;
    addBall(world, { x: radius + next() * (WIDTH - 2 * radius), y: 60, radius, velocityY: 6 });
    run(world, gap);
  }
};
