import { beforeEach, describe, expect, test } from 'vitest';
import type { LaunchHandler } from '../../../src/app/boot/launch-handler.ts';
import { ASKING } from '../../../src/shared/friend-card.ts';
import { SCENES } from '../../../src/shared/vocabulary/channels.ts';
import { awaitScreen, dropPieces, type Harness, landed, openShallowGame, playToTheEnd } from '../harness.ts';

const CARD = { m: 'challenge', s: 'abc', b: '120' };
let phone: Harness;
let entries: LaunchHandler;

beforeEach(() => {
  phone = openShallowGame();
  entries = phone.launchHandler;
});

const entry = (
  query: Record<string, string> = {},
  more: { scene?: number; shareTicket?: string; browseOnly?: boolean } = {},
) => ({
  scene: 1007,
  shareTicket: null,
  query,
  ...more,
});

const name = (): string => phone.stage.screen.name;

/** Which group's board the boards open with now. */
const ticket = async (): Promise<unknown> => {
  phone.game.handle({ type: 'open', page: 'friends' });
  phone.host.clock.advance(500);
  await landed();
  await landed();
  return phone.host.friends.told.filter(({ type }) => type === 'boards').pop()?.shareTicket ?? null;
};

describe('entries: back from one’s own sheet', () => {
  test('the card by which the game was entered is not offered again', () => {
    entries.onLaunch(entry(CARD));
    expect(name()).toBe('challenge');
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'share' });
    entries.onShow(entry(CARD));
    expect(name()).toBe('home');
  });

  test('nor after a poster', async () => {
    entries.onLaunch(entry(CARD));
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.game.handle({ type: 'poster' });
    await landed();
    entries.onShow(entry(CARD));
    expect(name()).toBe('over');
  });

  test('nor after the client’s settings, and a card that is tapped later is an entry again', async () => {
    entries.onLaunch(entry(CARD));
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'open', page: 'friends' });
    phone.game.handle({ type: 'allow-friends' });
    entries.onShow(entry(CARD));
    expect(name()).toBe('friends');
    phone.game.handle({ type: 'allow-friends' });
    await landed();
    phone.host.clock.advance(2_000);
    entries.onShow(entry(CARD));
    expect(name()).toBe('challenge');
  });

  test('the group it was entered from is still the one', async () => {
    entries.onLaunch(entry(CARD, { scene: 1044, shareTicket: 'ticket' }));
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'share' });
    entries.onShow(entry(CARD));
    expect(await ticket()).toBe('ticket');
  });

  test('tapped in its chat again, the same card is offered again', () => {
    entries.onLaunch(entry(CARD));
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'share' });
    entries.onShow(entry(CARD));
    entries.onShow(entry(CARD));
    expect(name()).toBe('challenge');
  });
});

describe('entries: by a card', () => {
  test('another group’s card brings its own board; the recents list brings none', async () => {
    entries.onLaunch(entry({}, { scene: 1044, shareTicket: 'one' }));
    entries.onShow(entry({}, { scene: 1044, shareTicket: 'two' }));
    expect(await ticket()).toBe('two');
    entries.onShow(entry({}, { scene: 1089 }));
    expect(await ticket()).toBeNull();
  });

  test('the challenge that is on the board is not offered over itself', () => {
    entries.onLaunch(entry(CARD));
    phone.game.handle({ type: 'accept' });
    dropPieces(phone, 2);
    entries.onShow(entry(CARD));
    expect(name()).toBe('play');
  });

  test('a friend’s answer on its seed is offered once the run has ended; the card that began it is not', () => {
    entries.onLaunch(entry(CARD));
    phone.game.handle({ type: 'accept' });
    playToTheEnd(phone);
    awaitScreen(phone, 'result');
    entries.onShow(entry(CARD));
    expect(name()).toBe('result');
    entries.onShow(entry({ ...CARD, b: '99999' }));
    expect(name()).toBe('challenge');
  });

  test('asked for one’s own run: it is shown, or the boards where there is none', async () => {
    const asked = entry({ shareMessageToFriendScene: '1', query: ASKING });
    entries.onLaunch(asked);
    expect(name()).toBe('friends');
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    await landed();
    entries.onShow(asked);
    expect(phone.stage.screen).toMatchObject({ name: 'replay', whose: 'asked' });
    phone.game.handle({ type: 'back' });
    expect(name()).toBe('over');
  });

  test('the single page of Moments tells of today, whatever the card says', () => {
    expect(entries.onLaunch(entry(CARD, { scene: 1154, browseOnly: true }))).toBe(false);
    expect(name()).toBe('teaser');
  });
});

describe('entries: by each scene', () => {
  const finishTutorial = (): void => phone.game.handle({ type: 'tutorial-done' });

  test.each([...SCENES])('%d leads where the table says', (scene, { arrival, channel }) => {
    finishTutorial();
    entries.onLaunch(entry({}, { scene, browseOnly: arrival === 'teaser' }));
    expect(name()).toBe({ home: 'home', today: 'play', teaser: 'teaser' }[arrival]);
    if (arrival === 'today') expect(phone.game.run?.mode).toBe('daily');
    phone.host.lifecycle.hide();
    expect(phone.host.analytics.reported[0]).toEqual({
      event: 'start',
      fields: { channel, cold: 1, arm: 'none' },
    });
  });

  test.each([...SCENES].filter(([, { arrival }]) => arrival !== 'teaser'))(
    '%d with a challenge leads to it',
    (scene) => {
      finishTutorial();
      entries.onLaunch(entry(CARD, { scene }));
      expect(name()).toBe('challenge');
    },
  );

  test('a message leads a newcomer home', () => {
    entries.onLaunch(entry({}, { scene: 1014 }));
    expect(name()).toBe('home');
  });

  test('a message leaves the run on the board alone', () => {
    finishTutorial();
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 1);
    entries.onShow(entry({}, { scene: 1014 }));
    expect(phone.game.run?.mode).toBe('endless');
  });

  test('a message goes on with today’s run where one was left', () => {
    finishTutorial();
    phone.game.handle({ type: 'start', mode: 'daily' });
    dropPieces(phone, 2);
    phone.game.handle({ type: 'home' });
    entries.onShow(entry({}, { scene: 1014 }));
    expect(phone.game.run).toMatchObject({ mode: 'daily', view: { drops: 2 } });
  });

  test('a client that repeats the scene of a message when the player only comes back starts nothing', () => {
    finishTutorial();
    entries.onLaunch(entry({}, { scene: 1014 }));
    phone.game.handle({ type: 'home' });
    entries.onShow(entry({}, { scene: 1014 }));
    expect(name()).toBe('home');
  });
});
