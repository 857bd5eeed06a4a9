import { expect, it } from 'vitest';
import { around, leaving, meetings, meetingsWith, smallerThan } from './boxes.ts';
import { NAMED_SCREENS } from './screens.ts';

const tag = around({ x: 30, y: 20 }, 40, 20);
const moon = around({ x: 60, y: 25 }, 30, 30);
const apart = around({ x: 200, y: 200 }, 10, 10);

it('boxes: two that lie on each other are told by their names and places', () => {
  expect(meetings({ tag, moon, apart })).toEqual(['tag (10 10 50 30) meets moon (45 10 75 40)']);
  expect(meetingsWith({ moon }, { tag, apart })).toEqual(['tag (10 10 50 30) meets moon (45 10 75 40)']);
});

it('boxes: edges that only touch do not meet, and a hair is let pass', () => {
  const beside = { tag, beside: around({ x: 70, y: 20 }, 40, 20) };
  expect(meetings(beside)).toEqual([]);
  const closer = { tag, closer: around({ x: 69.9, y: 20 }, 40, 20) };
  expect(meetings(closer)).toHaveLength(1);
  expect(meetings(closer, 0.2)).toEqual([]);
});

it('boxes: what leaves the window or is too small is named', () => {
  const screen = Object.values(NAMED_SCREENS)[0]!;
  const out = around({ x: 0, y: 50 }, 20, 20);
  expect(leaving({ tag, out }, screen)).toEqual(['out (-10 40 10 60) leaves the window']);
  expect(smallerThan(30, { tag, moon })).toEqual(['tag (10 10 50 30) is smaller than 30']);
});
