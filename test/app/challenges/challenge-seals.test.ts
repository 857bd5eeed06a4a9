import { beforeEach, describe, expect, test } from 'vitest';
import { frames, type Harness, openGame } from '../harness.ts';
import { endHere, openCard, rivalOnCard } from './card-phone.ts';
import { EMPTY, friendsRun, SEED, textOf } from './friends-run.ts';

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

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
    openCard(phone, card);
    frames(phone, 200);
    readSeals();
    expect(rivalOnCard(phone)).toMatchObject({ score, proof: 'verified' });
    phone.game.handle({ type: 'accept' });
    expect(phone.game.run?.view).toMatchObject({ seed: SEED, drops: 0 });
  });

  test('read from the end of a challenge: the end is there again, and what it came to is recorded once', () => {
    openCard(phone, card);
    phone.game.handle({ type: 'accept' });
    endHere(phone);
    const runs = () => phone.host.storage.cells.size;
    const before = { screen: phone.stage.screen, cells: runs() };
    readSeals();
    expect(phone.stage.screen).toMatchObject({ name: 'result', score: phone.stage.run?.score });
    expect(phone.stage.screen).toEqual(before.screen);
    expect(runs()).toBe(before.cells);
  });
});
