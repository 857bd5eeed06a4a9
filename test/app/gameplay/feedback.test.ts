import { expect, test } from 'vitest';
import { playFeedback } from '../../../src/app/gameplay/feedback.ts';
import type { SoundBoard, SoundName, SoundOptions } from '../../../src/audio/sound-board.ts';
import { createRun, type GameEvent, type RunView } from '../../../src/core/index.ts';
import { readRules } from '../../../tools/pictures/player.ts';

const nothing = (): void => {};

const listen = (): {
  readonly board: SoundBoard;
  readonly heard: { name: SoundName; how: SoundOptions }[];
} => {
  const heard: { name: SoundName; how: SoundOptions }[] = [];
  const board: SoundBoard = {
    play: (name, how = {}) => heard.push({ name, how }),
    setMusic: nothing,
    setSound: nothing,
    setDanger: nothing,
    tick: nothing,
    suspend: nothing,
    resume: nothing,
    touched: nothing,
  };
  return { board, heard };
};

const viewOf = (tier: number): RunView => {
  const { view } = createRun({ rules: readRules(), seed: 1, mode: 'endless' });
  return { ...view, pieces: [{ id: 7, tier } as RunView['pieces'][number]] };
};

const LANDING: GameEvent = {
  type: 'impact',
  a: 7,
  b: null,
  x: 0,
  y: 0,
  normalX: 0,
  normalY: -1,
  speed: 12,
};

const weightOfLanding = (view: RunView | null): number => {
  const { board, heard } = listen();
  playFeedback([LANDING], view, board, null);
  expect(heard.map(({ name }) => name)).toEqual(['land']);
  return heard[0]!.how.weight!;
};

test('cues: the bigger the piece, the heavier its landing sounds', () => {
  const weights = [0, 3, 7, 10].map((tier) => weightOfLanding(viewOf(tier)));
  expect(weights).toEqual([...weights].sort((one, other) => one - other));
  expect(new Set(weights).size).toBe(4);
  expect(weights[0]).toBe(0);
  expect(weights[3]).toBe(1);
});

test('cues: a landing of a piece that is already gone is heard all the same', () => {
  expect(weightOfLanding(viewOf(3))).toBeGreaterThan(0);
  expect(weightOfLanding(null)).toBe(0);
});

test('cues: a heap that settles at once is not a drum roll', () => {
  const { board, heard } = listen();
  playFeedback(
    Array.from({ length: 9 }, () => LANDING),
    viewOf(2),
    board,
    null,
  );
  expect(heard.length).toBeLessThan(3);
});
