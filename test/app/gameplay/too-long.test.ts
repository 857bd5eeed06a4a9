import { beforeEach, describe, expect, test } from 'vitest';
import { MAX_REPLAY_COMMANDS, MAX_REPLAY_TICKS, type Run } from '../../../src/core/index.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { OverScreen, PlayScreen } from '../../../src/view/screens/screen.ts';
import { awaitScreen, dropPieces, frames, type Harness, landed, openGame, playToTheEnd } from '../harness.ts';

let cells: Cells;
let phone: Harness;

beforeEach(() => {
  cells = new Map();
  phone = openGame(cells);
});

const proofLeft = () => (phone.stage.screen as PlayScreen).proofLeft;

/** Lets a jar at rest stand for so many ticks, without a frame for each. */
const rest = (ticks: number): void => {
  frames(phone, 240);
  const { current } = phone.game.run as unknown as { readonly current: Run };
  expect(current.rest(ticks)).toBe(ticks);
};

const kill = async (): Promise<void> => {
  phone.host.lifecycle.hide();
  await landed();
  phone = openGame(cells);
};

describe('a run longer than a replay', () => {
  test('is told of before it is, and when', () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 3);
    expect(proofLeft()).toBe('enough');
    rest(MAX_REPLAY_TICKS - 20_000);
    frames(phone, 1);
    expect(proofLeft()).toBe('little');
    const told = phone.stage.screens.length;
    frames(phone, 300);
    expect(phone.stage.screens).toHaveLength(told);
    rest(20_000);
    frames(phone, 1);
    expect(proofLeft()).toBe('none');
  });

  test('is kept over a kill, ends as the best that it is, and is shown as beyond proof', async () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 20);
    rest(MAX_REPLAY_TICKS);
    dropPieces(phone, 10);
    const before = phone.game.run!;
    const [hash, score] = [before.hash(), before.view.score];
    await kill();
    expect(phone.stage.screen).toMatchObject({ name: 'home', resumable: 'endless' });
    phone.game.handle({ type: 'continue' });
    expect(phone.game.run?.hash()).toBe(hash);
    expect(phone.game.run?.view).toMatchObject({ drops: 30, score });
    frames(phone, 1);
    expect(proofLeft()).toBe('none');
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    const over = phone.stage.screen as OverScreen;
    expect(over).toMatchObject({ unproven: true, newBest: true });
    expect(over.score).toBeGreaterThan(score);
    phone.game.handle({ type: 'home' });
    expect(phone.stage.screen).toMatchObject({ best: { endless: over.score }, resumable: null });
    await kill();
    expect(phone.stage.screen).toMatchObject({ best: { endless: over.score }, resumable: null });
  });

  test('is hosted for friends without a replay, and never sent to the world', async () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 20);
    rest(MAX_REPLAY_TICKS + 1);
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.host.clock.advance(60_000);
    await landed();
    const { score } = phone.stage.screen as OverScreen;
    const hosted = [...phone.host.friends.hosted.values()].join(' ');
    expect(hosted).toContain(String(score));
    expect(phone.host.cloud.calls.filter(({ name }) => name === 'runs')).toEqual([]);
    phone.game.handle({ type: 'watch-replay', whose: 'mine' });
    expect(phone.stage.screen.name).toBe('over');
  });

  test('a run within the limit is none of this', () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    expect(phone.stage.screen).toMatchObject({ unproven: false });
  });

  test('its commands count, tools as well as drops', () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 1);
    const run = phone.game.run as unknown as {
      readonly recorder: { readonly commands: object[] };
    };
    const [{ ...command }] = run.recorder.commands as [object];
    while (run.recorder.commands.length < MAX_REPLAY_COMMANDS) run.recorder.commands.push(command);
    frames(phone, 1);
    expect(proofLeft()).toBe('little');
    dropPieces(phone, 1);
    expect(proofLeft()).toBe('none');
  });
});
