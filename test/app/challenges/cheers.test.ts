import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_QUERY, makeLaunchQuery, parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import { CHEERS, cheerOfNumber } from '../../../src/shared/vocabulary/cheers.ts';
import { frames, type Harness, openGame } from '../harness.ts';
import { endHere, openCard, openCardQuery } from './card-phone.ts';
import { EMPTY, friendsRun, textOf } from './friends-run.ts';

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

const resultOf = ({ stage }: Harness) => {
  if (stage.screen.name !== 'result') throw new Error(stage.screen.name);
  return stage.screen;
};

const playDuel = (): void => {
  const { replay, score } = friendsRun(6);
  openCard(phone, { ...EMPTY, scoreToBeat: score, replay: textOf(replay) });
  phone.game.handle({ type: 'accept' });
  endHere(phone);
};

const sentQuery = (): string => {
  phone.game.handle({ type: 'share' });
  return phone.host.sharing.shared.at(-1)!.query;
};

describe('cheers', () => {
  test('nothing is said until it is chosen; then each of the six, and nothing again', () => {
    playDuel();
    expect(resultOf(phone).cheer).toBeNull();
    expect(sentQuery()).not.toContain('c=');
    const said = CHEERS.map(() => {
      phone.game.handle({ type: 'cheer' });
      return resultOf(phone).cheer;
    });
    expect(said).toEqual(CHEERS);
    phone.game.handle({ type: 'cheer' });
    expect(resultOf(phone).cheer).toBeNull();
  });

  test('it goes back with the card, is its first words, and the friend reads it on theirs', () => {
    playDuel();
    for (let time = 0; time < 2; time++) phone.game.handle({ type: 'cheer' });
    const query = sentQuery();
    expect(phone.host.sharing.shared.at(-1)?.title).toMatch(/^duel\.so-close /);
    const friend = openGame();
    openCardQuery(friend, query);
    frames(friend, 5);
    expect(friend.stage.screen).toMatchObject({ name: 'challenge', cheer: 'so-close' });
  });

  test('another duel begins without one', () => {
    playDuel();
    phone.game.handle({ type: 'cheer' });
    phone.game.handle({ type: 'again' });
    endHere(phone);
    expect(resultOf(phone).cheer).toBeNull();
  });

  test.each(['0', '7', '99', '100', '-1', 'x', '1x', ''])(
    'a card that says “%s” says nothing, and is played',
    (c) => {
      openCardQuery(
        phone,
        `${makeLaunchQuery({ ...EMPTY_QUERY, mode: 'challenge', seed: 5, scoreToBeat: 9 })}&c=${c}`,
      );
      expect(phone.stage.screen).toMatchObject({ name: 'challenge', cheer: null });
      phone.game.handle({ type: 'accept' });
      expect(phone.stage.run?.seed).toBe(5);
    },
  );

  test('one that only a later game knows goes through its query as it is', () => {
    const query = { ...EMPTY_QUERY, mode: 'challenge', seed: 5, cheer: 42 } as const;
    const read = parseLaunchQuery(Object.fromEntries(new URLSearchParams(makeLaunchQuery(query))));
    expect(read).toMatchObject({ ok: true, value: { cheer: 42 } });
    expect(cheerOfNumber(42)).toBeNull();
  });
});
