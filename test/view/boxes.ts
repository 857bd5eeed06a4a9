import type { ScreenMetrics } from '../../src/view/stage/stage.ts';

/** Points of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** By the names a failing test tells them by. */
export type Boxes = Readonly<Record<string, Box>>;

interface Place {
  readonly x: number;
  readonly y: number;
}

export const around = ({ x, y }: Place, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** Of a thing that is placed by its middle. */
export const boxOf = (target: Place & { readonly width: number; readonly height: number }): Box =>
  around(target, target.width, target.height);

/** Of a round or square thing. */
export const squareOf = (target: Place & { readonly size: number }): Box =>
  around(target, target.size, target.size);

/** The boxes of things that have names. */
export const boxesOf = <T>(things: Readonly<Record<string, T>>, box: (thing: T) => Box): Boxes =>
  Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, box(thing)]));

export const numbered = (name: string, boxes: readonly Box[]): Boxes =>
  Object.fromEntries(boxes.map((box, at) => [`${name} ${at + 1}`, box]));

export const capsuleOf = ({ capsule }: ScreenMetrics): Box => ({
  left: capsule.left,
  top: capsule.top,
  right: capsule.left + capsule.width,
  bottom: capsule.top + capsule.height,
});

const meet = (a: Box, b: Box, hair: number): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;

const size = ({ left, top, right, bottom }: Box): string =>
  [left, top, right, bottom].map((it) => Math.round(it * 100) / 100).join(' ');

const told = (name: string, box: Box): string => `${name} (${size(box)})`;

/** Pairs that lie on each other by more than a hair, in words: "tag (…) meets moon (…)". */
export const meetings = (boxes: Boxes, hair = 0): string[] =>
  Object.entries(boxes).flatMap(([name, box], at, all) =>
    all
      .slice(at + 1)
      .filter(([, other]) => meet(box, other, hair))
      .map(([otherName, other]) => `${told(name, box)} meets ${told(otherName, other)}`),
  );

/** Those that lie on one of the others, in words. */
export const meetingsWith = (others: Boxes, boxes: Boxes, hair = 0): string[] =>
  Object.entries(boxes).flatMap(([name, box]) =>
    Object.entries(others)
      .filter(([, other]) => meet(box, other, hair))
      .map(([otherName, other]) => `${told(name, box)} meets ${told(otherName, other)}`),
  );

/** Those that are not wholly in the window, in words. */
export const leaving = (boxes: Boxes, { width, height }: ScreenMetrics): string[] =>
  Object.entries(boxes)
    .filter(
      ([, { left, top, right, bottom }]) => !(left >= 0 && top >= 0 && right <= width && bottom <= height),
    )
    .map(([name, box]) => `${told(name, box)} leaves the window`);

/** Those that are narrower or lower than a finger needs, in words. */
export const smallerThan = (least: number, boxes: Boxes): string[] =>
  Object.entries(boxes)
    .filter(([, { left, top, right, bottom }]) => !(right - left >= least && bottom - top >= least))
    .map(([name, box]) => `${told(name, box)} is smaller than ${least}`);
