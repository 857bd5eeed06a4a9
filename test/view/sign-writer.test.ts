import { expect, it } from 'vitest';
import { SignWriter } from '../../src/view/widgets/sign-writer.ts';

const FRAME_MS = 1000 / 60;

/** Sets of signs that note what is written when, until the page is full. */
const setup = (room: number) => {
  const written: string[] = [];
  let frame = 0;
  const frames: number[] = [];
  const setOf = (name: string) => ({
    prepare: (glyphs: string): boolean => {
      const missing = [...glyphs].find((glyph) => !written.includes(name + glyph));
      if (missing === undefined || written.length >= room) return false;
      written.push(name + missing);
      frames.push(frame);
      return true;
    },
  });
  const writer = new SignWriter({ large: setOf('l'), small: setOf('s'), brush: setOf('b') } as never);
  const play = (home: boolean, count: number): void => {
    for (let at = 0; at < count; at++, frame++) writer.step(home, FRAME_MS);
  };
  return { written, frames, play };
};

it('while home stands: all digits of a run, at most one a frame, after home has come in', () => {
  const { written, frames, play } = setup(1000);
  play(true, 60);
  expect(written).toEqual([]);
  play(true, 120);
  for (const digit of '0123456789')
    expect(written).toEqual(expect.arrayContaining([`s${digit}`, `l${digit}`]));
  expect(new Set(frames).size).toBe(frames.length);
});

it('not in a run, and no more than there is room for', () => {
  const { written, play } = setup(5);
  play(false, 300);
  expect(written).toEqual([]);
  play(true, 300);
  expect(written.length).toBe(5);
});
