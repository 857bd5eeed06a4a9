import { beforeEach, describe, expect, test } from 'vitest';
import { SentRuns } from '../../../src/app/challenges/sent-runs.ts';
import { makeReplayText, type Replay } from '../../../src/core/index.ts';
import { createMemoryPlatform } from '../../../src/platform/memory/create-memory-platform.ts';
import { makeChinaDate } from '../../../src/shared/china-date.ts';
import { parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import { daysAfter } from '../../../src/shared/lunar-calendar.ts';
import { awaitScreen, frames, type Harness, openGame } from '../harness.ts';
import { drop, openCard } from './card-phone.ts';
import { EMPTY, friendsRun, SEED, textOf } from './friends-run.ts';

let phone: Harness;

const ago = (days: number): string => makeChinaDate(daysAfter(phone.profile.today(), -days));

/** Plays the card's seed in one column to its end, and sends a card of it. */
const playAndSend = (player: Harness, column: number): string => {
  openCard(player, EMPTY);
  for (let at = 0; at < 400 && !player.stage.run?.ended; at++) drop(player, column);
  awaitScreen(player, 'over');
  player.game.handle({ type: 'share' });
  return player.host.sharing.shared.at(-1)!.query;
};

const receive = (query: string): void => {
  const read = parseLaunchQuery(Object.fromEntries(new URLSearchParams(query)));
  if (!read.ok) throw new Error(read.error.detail);
  phone.game.handle({ type: 'home' });
  phone.game.invite(read.value);
  frames(phone, 900);
};

beforeEach(() => {
  phone = openGame();
  for (const days of [2, 3, 4]) phone.profile.light(ago(days));
});

describe('a friend’s answer', () => {
  test('a finished run of a seed that one has sent mends the missed night, once', () => {
    playAndSend(phone, 128);
    expect(phone.profile.save.days).not.toContain(ago(1));
    const answer = playAndSend(openGame(), 60);
    receive(answer);
    expect(phone.profile.save.mended).toEqual([ago(1)]);
    expect(phone.profile.save.days).toContain(ago(1));
    receive(answer);
    expect(phone.profile.save.mended).toEqual([ago(1)]);
    phone.game.handle({ type: 'home' });
    expect(phone.stage.screen).toMatchObject({ name: 'home', streak: 5 });
  });

  test('nothing is mended by one’s own card, by a run that goes on, nor where nothing was sent', () => {
    const answer = playAndSend(openGame(), 60);
    receive(answer);
    expect(phone.profile.save.mended).toEqual([]);
    const own = playAndSend(phone, 128);
    receive(own);
    expect(phone.profile.save.mended).toEqual([]);
    const { replay, score } = friendsRun(12);
    openCard(phone, { ...EMPTY, scoreToBeat: score, replay: textOf(replay) });
    frames(phone, 300);
    expect(phone.profile.save.mended).toEqual([]);
  });
});

describe('runs that were sent', () => {
  const { replay } = friendsRun(3);
  const other: Replay = { ...replay, commands: replay.commands.slice(0, 1) };
  const open = (stored?: unknown) => {
    const { platform, storage } = createMemoryPlatform(
      stored === undefined ? {} : { cells: new Map([['sent', stored as string]]) },
    );
    return { sent: new SentRuns(platform.storage, platform.log), cells: storage.cells };
  };

  test('another run of the seed is an answer, also after a restart; the same one is none', () => {
    const { sent, cells } = open();
    expect(makeReplayText(other).ok).toBe(true);
    sent.note(replay);
    sent.note(replay);
    const again = open(cells.get('sent')).sent;
    expect([again.isAnswer(replay), again.isAnswer(other)]).toEqual([false, true]);
    expect(again.isAnswer({ ...other, seed: SEED + 1 })).toBe(false);
  });

  test.each([[7], [null], ['%%% 1.2.3'], ['x'.repeat(5000)]])(
    '%j in the storage is as if nothing was sent',
    (stored) => {
      const { sent } = open(stored);
      expect(sent.isAnswer(other)).toBe(false);
      sent.note(replay);
      expect(sent.isAnswer(other)).toBe(true);
    },
  );

  test('the last few dozen are kept', () => {
    const { sent, cells } = open();
    for (let seed = 0; seed < 200; seed++) sent.note({ ...replay, seed });
    expect(String(cells.get('sent')).length).toBeLessThan(400);
    expect(sent.isAnswer({ ...other, seed: 199 })).toBe(true);
    expect(sent.isAnswer({ ...other, seed: 3 })).toBe(false);
  });
});
