import { beforeEach, describe, expect, test } from 'vitest';
import { makeLaunchQuery, parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import { awaitScreen, DROP_FRAMES, frames, type Harness, openGame } from '../harness.ts';
import { EMPTY, friendsRun, SEED, textOf } from './friends-run.ts';

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

/** The card as its receiver's phone reads it. */
const open = (card: Parameters<typeof makeLaunchQuery>[0]): void => {
  const query = parseLaunchQuery(Object.fromEntries(new URLSearchParams(makeLaunchQuery(card))));
  if (!query.ok) throw new Error(query.error.detail);
  phone.game.invite(query.value);
};

const rivalOnCard = () => {
  const { screen } = phone.stage;
  if (screen.name !== 'challenge') throw new Error(screen.name);
  return screen.opponent;
};

const drop = (column: number): void => {
  phone.controller.command({ type: 'drop', column });
  frames(phone, DROP_FRAMES);
};

const endHere = (): void => {
  for (let more = 0; more < 400 && !phone.stage.run?.ended; more++) drop(128);
  awaitScreen(phone, 'result');
};

describe('challenge: what the seal means', () => {
  const { replay, score } = friendsRun(4);
  const card = { ...EMPTY, scoreToBeat: score, replay: textOf(replay) };
  const readSeals = (): void => {
    phone.game.handle({ type: 'open', page: 'seals' });
    frames(phone, 30);
    expect(phone.stage.screen.name).toBe('seals');
    phone.game.handle({ type: 'back' });
  };

  test('read from the card: the card is there again, with the same run to beat', () => {
    open(card);
    frames(phone, 200);
    readSeals();
    expect(rivalOnCard()).toMatchObject({ score, proof: 'verified' });
    phone.game.handle({ type: 'accept' });
    expect(phone.game.run?.view).toMatchObject({ seed: SEED, drops: 0 });
  });

  test('read from the end of a challenge: the end is there again, and what it came to is recorded once', () => {
    open(card);
    phone.game.handle({ type: 'accept' });
    endHere();
    const runs = () => phone.host.storage.cells.size;
    const before = { screen: phone.stage.screen, cells: runs() };
    readSeals();
    expect(phone.stage.screen).toMatchObject({ name: 'result', score: phone.stage.run?.score });
    expect(phone.stage.screen).toEqual(before.screen);
    expect(runs()).toBe(before.cells);
  });
});
