import * as fc from 'fast-check';
import { type Command, MODES, type Replay } from '../../../src/core/index.ts';

const column = fc.integer({ min: 0, max: 255 });
const piece = fc.integer({ min: 0, max: 65_535 });
const drop = column.map((at): Command => ({ type: 'drop', column: at }));
const tool = fc.oneof(
  fc.constant<Command>({ type: 'shake' }),
  piece.map((id): Command => ({ type: 'tongs', piece: id })),
  piece.map((id): Command => ({ type: 'raise', piece: id })),
);
const wait = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 90_000 }));

const commands = (command: fc.Arbitrary<Command>) =>
  fc.array(fc.tuple(wait, command), { maxLength: 60 }).map((turns) => {
    let tick = 0;
    return turns.flatMap(([ticks, made]) => {
      tick += ticks;
      return tick > 400_000 ? [] : [{ tick, command: made }];
    });
  });

/** Any replay the format can hold; most of them could never be played. */
export const replays: fc.Arbitrary<Replay> = fc
  .record({
    rulesVersion: fc.integer({ min: 1, max: 255 }),
    mode: fc.constantFrom(...MODES),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    commands: fc.oneof(commands(drop), commands(fc.oneof(drop, tool))),
    stay: fc.option(fc.integer({ min: 0, max: 20_000 })),
  })
  .map(({ stay, ...replay }) => {
    const last = replay.commands[replay.commands.length - 1]?.tick ?? 0;
    return { ...replay, leftAt: stay === null ? null : last + stay };
  });
