// @ts-expect-error the package ships no types
import * as b2 from 'phaser-box2d/dist/PhaserBox2D.js';
import type { Peer } from '../scene.ts';

const SCALE = 1 / 50;

export const box2d: Peer = {
  name: 'phaser-box2d',
  prepare: async () => {
    b2.b2CreateWorldArray();
    return null;
  },
  start({ width, height, gravity, friction, restitution, sleep, balls }) {
    const worldDef = b2.b2DefaultWorldDef();
    worldDef.gravity = new b2.b2Vec2(0, gravity * SCALE);
    worldDef.enableSleep = sleep;
    const world = b2.b2CreateWorld(worldDef);
    const shapeDef = (): { density: number; friction: number; restitution: number } =>
      Object.assign(b2.b2DefaultShapeDef(), { density: 1, friction, restitution });
    const ground = b2.b2CreateBody(world, b2.b2DefaultBodyDef());
    const wall = (x1: number, y1: number, x2: number, y2: number): void => {
      const segment = new b2.b2Segment();
      segment.point1 = new b2.b2Vec2(x1 * SCALE, y1 * SCALE);
      segment.point2 = new b2.b2Vec2(x2 * SCALE, y2 * SCALE);
      b2.b2CreateSegmentShape(ground, shapeDef(), segment);
    };
    wall(0, height, width, height);
    wall(0, -height, 0, height);
    wall(width, -height, width, height);
    const bodies = balls.map(({ x, y, radius }) => {
      const bodyDef = b2.b2DefaultBodyDef();
      bodyDef.type = b2.b2BodyType.b2_dynamicBody;
      bodyDef.position = new b2.b2Vec2(x * SCALE, y * SCALE);
      const body = b2.b2CreateBody(world, bodyDef);
      b2.b2CreateCircleShape(body, shapeDef(), new b2.b2Circle(new b2.b2Vec2(0, 0), radius * SCALE));
      return body;
    });
    return {
      stop: () => b2.b2DestroyWorld(world),
      step: () => b2.b2World_Step(world, 1 / 60, 4),
      places: () =>
        bodies.map((body) => {
          const { x, y } = b2.b2Body_GetPosition(body);
          return { x: x / SCALE, y: y / SCALE };
        }),
    };
  },
};
