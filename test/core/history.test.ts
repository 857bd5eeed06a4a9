import { describe, expect, it } from 'vitest';
import { type Command, createRun, History, Recorder, ReplayPlayer, type Run } from '../../src/core/index.ts';
import { rules } from './player.ts';

const setup = { rules, mode: 'endless', seed: 21 } as const;

/** A run to its end, recorded and remembered. */
const playToEnd = () => {
  const run = createRun(setup);
  const history = new History(setup);
  const recorder = new Recorder(rules.rulesVersion);
  while (run.view.ended === null) {
    const { tick } = run.view;
    const commands: readonly Command[] = tick % 40 === 0 ? [{ type: 'drop', column: (tick * 31) % 256 }] : [];
    history.remember(run, commands);
    recorder.note(tick, commands, run.step(commands));
  }
  return { run, history, replay: recorder.replayOf(run.view) };
};

const unwrap = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('expected a value');
  return result.value;
};

describe('history', () => {
  const { run, history, replay } = playToEnd();

  it('the last five seconds: can be played again from a kept moment, to the same end', () => {
    const moment = unwrap(history.before(run.view.tick, 300));
    expect(run.view.tick - moment.tick).toBeGreaterThanOrEqual(300);
    expect(run.view.tick - moment.tick).toBeLessThan(360);
    const player = unwrap(ReplayPlayer.from(rules, replay, moment.snapshot));
    while (!player.done) player.step();
    expect(player.run.view.ended).toEqual(run.view.ended);
    expect(player.run.hash()).toBe(run.hash());
  });

  it('take back: puts the run before the drop, with the piece in the hand again, ten drops at most', () => {
    const practice = createRun(setup);
    const memory = new History(setup);
    const states: { hash: string; held: number }[] = [];
    const drop = (target: Run, column: number): void => {
      const command = { type: 'drop', column } as const;
      states.push({ hash: target.hash(), held: target.view.held });
      memory.remember(target, [command]);
      target.step([command]);
      for (let i = 0; i < 40; i += 1) {
        memory.remember(target, []);
        target.step();
      }
    };
    for (let i = 0; i < 15; i += 1) drop(practice, (i * 47) % 256);
    expect(memory.takeBacks).toBe(10);
    const earlier = unwrap(memory.takeBack(3));
    expect({ hash: earlier.hash(), held: earlier.view.held }).toEqual(states[12]);
    expect(unwrap(memory.takeBack(7)).hash()).toBe(states[5]?.hash);
    expect(memory.takeBack(1).ok).toBe(false);
  });

  it('taken over: a replay stopped at a drop goes on with other hands and is recorded whole', () => {
    const player = new ReplayPlayer(rules, replay);
    while (player.run.view.drops < 20) player.step();
    const recorder = new Recorder(rules.rulesVersion, player.given);
    const { run: taken } = player;
    for (let i = 0; i < 200; i += 1) {
      const commands: readonly Command[] = i % 50 === 30 ? [{ type: 'drop', column: 7 }] : [];
      recorder.note(taken.view.tick, commands, taken.step(commands));
    }
    const again = new ReplayPlayer(rules, recorder.replayOf(taken.view));
    while (!again.done) again.step();
    expect(again.run.hash()).toBe(taken.hash());
  });
});
