import { expect, test } from 'vitest';
import { playFeedback } from '../../../src/app/gameplay/feedback.ts';
import { strikeLastSeconds } from '../../../src/app/gameplay/last-seconds.ts';
import type { SoundBoard, SoundName, SoundOptions } from '../../../src/audio/sound-board.ts';
import { createRun, type GameEvent, type RunView } from '../../../src/core/index.ts';
import { shippedRules } from '../../../tools/shipped-rules.ts';

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
    setScene: nothing,
    setDanger: nothing,
    tick: nothing,
    suspend: nothing,
    resume: nothing,
    touched: nothing,
  };
  return { board, heard };
};

const viewOf = (tier: number): RunView => {
  const { view } = createRun({ rules: shippedRules(), seed: 1, mode: 'endless' });
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

const heardOf = (event: GameEvent): SoundName[] => {
  const { board, heard } = listen();
  playFeedback([event], null, board, null);
  return heard.map(({ name }) => name);
};

const merged = (tier: number): GameEvent =>
  ({ type: 'merged', tier, into: tier === 10 ? null : 99, chain: 1, x: 0, y: 0 }) as unknown as GameEvent;

test('cues: a great merge, the moon and the reunion of two are three sounds', () => {
  expect(heardOf(merged(6))).toEqual(['merge', 'land']);
  expect(heardOf(merged(8))).toContain('great');
  expect(heardOf(merged(9))).toContain('moon');
  expect(heardOf(merged(9))).not.toContain('great');
  expect(heardOf(merged(10))).toContain('reunion');
});

test('cues: each tool has its own sound, earning one another, and a moon that was raised is a moon', () => {
  const used = (tool: string, made: number | null): GameEvent =>
    ({ type: 'tool-used', tool, made }) as unknown as GameEvent;
  const tools = ['shake', 'tongs', 'raise'].map((tool) => heardOf(used(tool, null)).join());
  const earned = heardOf({ type: 'tool-earned', tool: 'shake' } as unknown as GameEvent).join();
  expect(new Set([...tools, earned]).size).toBe(4);
  expect(heardOf(used('raise', 10))).toContain('moon');
});

const struckBetween = (from: number, to: number): SoundOptions[] => {
  const { board, heard } = listen();
  for (let ticksLeft = from; ticksLeft >= to; ticksLeft--)
    strikeLastSeconds({ ticksLeft, ended: null } as RunView, board);
  expect(heard.every(({ name }) => name === 'tick')).toBe(true);
  return heard.map(({ how }) => how);
};

test('last ten seconds: each is struck once, the last three the loudest, none before and none at the end', () => {
  const struck = struckBetween(3600, 0);
  expect(struck).toHaveLength(10);
  expect(struck.slice(-3).every(({ level }) => level === 1)).toBe(true);
  expect(struck[0]!.level).toBeLessThan(1);
});

test('last ten seconds: a run without a clock is never struck', () => {
  const { board, heard } = listen();
  for (let tick = 0; tick < 200; tick++)
    strikeLastSeconds({ ticksLeft: null, ended: null } as RunView, board);
  expect(heard).toEqual([]);
});
