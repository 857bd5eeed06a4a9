import { Body } from './matter.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Makes a body of a radius at a place. */
export type BodyMaker = (id: number, radius: number, place: Place) => Body;

/**
 * Bodies of one kind. matter-js works out vertices, axes and bounds for each body it creates, which round ones do without:
 * so it creates one, and the others are its copies, with what a body alone can own.
 */
export const bodyMaker = (
  grip: Partial<Pick<Body, 'friction' | 'restitution' | 'frictionAir'>>,
): BodyMaker => {
  const model = Body.create({ ...grip, position: { x: 0, y: 0 } });
  return (id, radius, { x, y }) => {
    const body: Body = { ...model, id, circleRadius: radius, position: { x, y }, velocity: { x: 0, y: 0 } };
    body.parts = [body];
    body.parent = body;
    return body;
  };
};
