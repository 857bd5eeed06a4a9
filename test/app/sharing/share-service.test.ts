import { beforeEach, describe, expect, test } from 'vitest';
import type { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import type { RunOutcome } from '../../../src/app/gameplay/run-outcome.ts';
import { emptyRunStats } from '../../../src/app/gameplay/run-stats.ts';
import { momentOf } from '../../../src/app/sharing/card-content.ts';
import type { CardMoment } from '../../../src/app/sharing/social-settings.ts';
import { makeReplayText, type Replay } from '../../../src/core/index.ts';
import {
  awaitScreen,
  dropPieces,
  type Harness,
  landed,
  openShallowGame,
  playToTheEnd,
  social,
} from '../harness.ts';

let phone: Harness;

beforeEach(() => {
  phone = openShallowGame();
});

const menuCard = () => {
  const card = phone.host.sharing.menuCard();
  if (!card) throw new Error('no card');
  return card;
};

test('share: before any run the menu forwards the game itself, with its picture once that is painted', async () => {
  expect(menuCard()).toMatchObject({ query: '', image: null });
  await phone.sharing.prepare();
  expect(menuCard().image).toMatch(/500x400/);
  expect(social.titles.menu['zh-CN']).toContain(menuCard().title);
});

test('share: in the middle of a run the card is whole at once, and better a moment later', async () => {
  await phone.sharing.prepare();
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 6);
  const card = menuCard();
  expect(card.image).toMatch(/500x400/);
  expect(card.query).toContain(`s=${phone.stage.run?.seed.toString(36)}`);
  const later = await card.later;
  expect(later?.image).toMatch(/500x400/);
  expect(later?.image).not.toBe(card.image);
  expect(later?.query).toBe(card.query);
});

test('share: after a run its picture waits already, and again takes it away', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  phone.host.clock.advance(2000);
  await landed();
  const card = menuCard();
  expect(card.image).not.toBeNull();
  expect(card.later).toBeUndefined();
  phone.game.handle({ type: 'share' });
  expect(phone.host.sharing.shared[0]).toMatchObject({ image: card.image, query: card.query });
  phone.game.handle({ type: 'again' });
  expect(menuCard().image).toBeNull();
});

test('share: a phone that cannot make a picture still sends the card', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 3);
  phone.host.platform.pictures.save = async () => ({
    ok: false,
    error: { code: 'host/unsupported', detail: 'no toTempFilePath' },
  });
  const later = await menuCard().later;
  expect(later).toMatchObject({ image: null });
  expect(later?.query).toContain('m=challenge');
});

test('share: practice challenges nobody', () => {
  phone.game.handle({ type: 'practice' });
  dropPieces(phone, 3);
  expect(menuCard().query).toBe('');
});

test('share: a screenshot leads back to the same challenge, and to no card that went out', () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 3);
  const { query } = menuCard();
  expect(query).toMatch(/&l=[0-9a-z]{12}/);
  expect(phone.host.sharing.capture()).toBe(query.replace(/&l=[0-9a-z]{12}/, ''));
});

/** A run of so many drops that its replay has no room on a card. */
const long = (replay: Replay): Replay => ({
  ...replay,
  commands: Array.from({ length: 900 }, (_, at) => ({
    tick: at * 97 + ((at * at) % 61),
    command: { type: 'drop', column: (at * 67) % 256 },
  })),
});

test('share: a run too long for its card is left with the cloud, and the card names it', async () => {
  const invite = 'abcdefgh12345678';
  phone.host.cloud.answer('invites', () => ({ ok: true, value: { id: invite } }));
  phone.game.handle({ type: 'toggle', setting: 'reducedMotion' });
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  const play = phone.game.run!;
  const replay = long(play.replay);
  Object.defineProperty(play, 'replay', { get: () => replay });
  awaitScreen(phone, 'over');
  phone.host.clock.advance(2000);
  await landed();
  const sent = phone.host.cloud.calls.find(({ name }) => name === 'invites')?.data;
  const text = makeReplayText(replay);
  expect(sent).toMatchObject({ work: 'put', invite: { seed: replay.seed, replay: text.ok && text.value } });
  const query = new URLSearchParams(menuCard().query);
  expect(query.get('i')).toBe(invite);
  expect(query.get('r')).toBeNull();
});

/** What a run with these marks came to. */
const ended = ({ newBest = false, mode = 'endless', longestChain = 2 }): RunOutcome => {
  const run = { mode, opponent: null, stats: { ...emptyRunStats(), longestChain } };
  return { run: run as ActiveRun, newBest, coins: 0, rewards: 0 };
};

test.each<[CardMoment, RunOutcome | null]>([
  ['play', null],
  ['over', ended({})],
  ['best', ended({ newBest: true, longestChain: 30 })],
  ['daily', ended({ mode: 'daily' })],
  ['chain', ended({ longestChain: social.chainWorthTelling })],
])('share: the card is about what happened: %s', (moment, outcome) => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 2);
  const sources = {
    run: phone.game.run,
    outcome,
    social,
    watched: null,
    jar: null,
    kept: null,
    cardOf: () => null,
    cheer: null,
    words: {},
    language: 'en',
    invite: null,
    player: null,
  } as const;
  expect(momentOf(sources)).toBe(moment);
});

describe('share: the show that follows', () => {
  const entry = (query: Record<string, string>) => ({ scene: 1007, query, shareTicket: null });

  test('our own sheet repeats the entry before it and is none', () => {
    phone.sharing.entered(entry({ m: 'challenge', s: '5' }));
    phone.game.handle({ type: 'share' });
    expect(phone.sharing.tookShow(entry({ m: 'challenge', s: '5' }))).toBe(true);
    expect(phone.sharing.tookShow(entry({ m: 'challenge', s: '5' }))).toBe(false);
  });

  test('a card that is opened instead of coming back is an entry like any', () => {
    phone.game.handle({ type: 'share' });
    expect(phone.sharing.tookShow(entry({ m: 'challenge', s: '7' }))).toBe(false);
  });
});
