import Body from 'matter-js/src/body/Body.js';
import { describe, expect, it } from 'vitest';
import { Engine, Events } from '../../../src/core/physics/matter.ts';
import { addBall, FLOOR, makeWorld, pourHeap, removeBall, run, WIDTH, worstOverlap } from './heap.ts';

const RADII = [21, 28, 36, 45, 55];
const places = (bodies: readonly Body[]): readonly (readonly [number, number])[] =>
  bodies.map(({ position }) => [position.x, position.y] as const);

describe('round bodies', () => {
  it.each([1, 2, 3])(
    'heap of 40, seed %i: eight seconds later it lies still, overlapping by less than 3 %%',
    (seed) => {
      const world = makeWorld();
      pourHeap(world, 40, RADII, seed, 12);
      run(world, 480);
      expect(worstOverlap(world)).toBeLessThan(0.03 * 21);
      const before = places(world.bodies);
      run(world, 300);
      expect(places(world.bodies)).toEqual(before);
    },
  );

  it('heap that may not sleep: still does not drift', () => {
    const world = makeWorld({ calmTicks: 1_000_000 });
    pourHeap(world, 40, RADII, 4, 12);
    run(world, 900);
    const before = places(world.bodies);
    run(world, 300);
    places(world.bodies).forEach(([x, y], i) => {
      const [oldX, oldY] = before[i] as readonly [number, number];
      expect(Math.hypot(x - oldX, y - oldY)).toBeLessThan(0.25);
    });
  });

  it('rolling: a ball on the floor turns as far as it travels', () => {
    const world = makeWorld({ rolling: 0 });
    const ball = addBall(world, { x: 200, y: FLOOR - 30, radius: 30, velocityX: 3 });
    run(world, 30);
    const [x, angle] = [ball.position.x, ball.angle];
    run(world, 60);
    expect(ball.position.x - x).toBeGreaterThan(50);
    expect((ball.angle - angle) * 30).toBeCloseTo(ball.position.x - x, 0);
  });

  it('rolling resistance: the same ball comes to rest', () => {
    const world = makeWorld();
    const ball = addBall(world, { x: 200, y: FLOOR - 30, radius: 30, velocityX: 3 });
    run(world, 400);
    expect(ball.isSleeping).toBe(true);
    expect(ball.position.x).toBeLessThan(WIDTH - 30);
  });

  it('fast ball: is stopped by a small one instead of passing through', () => {
    const world = makeWorld();
    const target = addBall(world, { x: 300, y: FLOOR - 21, radius: 21 });
    const bullet = addBall(world, { x: 100, y: FLOOR - 21, radius: 21, velocityX: 150 });
    run(world, 3);
    expect(bullet.position.x).toBeLessThan(target.position.x);
    expect(target.velocity.x).toBeGreaterThan(20);
  });

  it('grazing ball: what passes beside is not touched', () => {
    const world = makeWorld();
    const still = addBall(world, { x: 300, y: FLOOR - 50, radius: 50 });
    run(world, 60);
    const passing = addBall(world, { x: 120, y: FLOOR - 150, radius: 45, velocityX: 40 });
    run(world, 4);
    expect(passing.velocity.x).toBe(40);
    expect(still.position.x).toBe(300);
  });

  it('support taken away: the sleeper on it wakes and falls', () => {
    const world = makeWorld();
    const below = addBall(world, { x: 360, y: FLOOR - 40, radius: 40 });
    const above = addBall(world, { x: 360, y: FLOOR - 120, radius: 40 });
    run(world, 200);
    expect(above.isSleeping).toBe(true);
    removeBall(world, below);
    run(world, 120);
    expect(above.position.y).toBeCloseTo(FLOOR - 40, 0);
  });

  it.each(['moved', 'grown'] as const)('support %s: the sleeper on it wakes', (change) => {
    const world = makeWorld();
    const below = addBall(world, { x: 360, y: FLOOR - 40, radius: 40 });
    const above = addBall(world, { x: 360, y: FLOOR - 120, radius: 40 });
    run(world, 200);
    if (change === 'moved') Body.setPosition(below, { x: 100, y: FLOOR - 40 });
    else below.circleRadius = 60;
    run(world, 120);
    expect(Math.abs(above.position.y - (FLOOR - 120))).toBeGreaterThan(15);
  });

  it('falling on a sleeping heap: those it pushes wake and give way', () => {
    const world = makeWorld();
    const sleeper = addBall(world, { x: 360, y: FLOOR - 30, radius: 30 });
    run(world, 100);
    expect(sleeper.isSleeping).toBe(true);
    addBall(world, { x: 440, y: FLOOR - 300, radius: 80, velocityY: 10 });
    run(world, 200);
    expect(Math.abs(sleeper.position.x - 360)).toBeGreaterThan(20);
  });

  it('one centre for two: they part without a throw', () => {
    const world = makeWorld();
    addBall(world, { x: 360, y: 900, radius: 40 });
    addBall(world, { x: 360, y: 900, radius: 40 });
    run(world, 300);
    expect(worstOverlap(world)).toBeLessThan(1);
    for (const { position } of world.bodies) expect(position.y).toBeGreaterThan(FLOOR - 160);
  });

  it('matter-js events: a collision is told once when it starts', () => {
    const world = makeWorld();
    addBall(world, { x: 360, y: FLOOR - 200, radius: 40 });
    const told: number[] = [];
    Events.on(world.engine, 'collisionStart', ({ pairs }) => told.push(pairs.length));
    run(world, 200);
    expect(told.filter((pairs) => pairs > 0)).toEqual([1]);
  });

  it('other engines: one without the plugin’s world runs as matter-js always does', () => {
    const engine = Engine.create();
    expect(() => Engine.update(engine, 1000 / 60)).not.toThrow();
    expect(engine.timing.timestamp).toBeCloseTo(1000 / 60);
  });
});
