import { beforeEach, describe, expect, it } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { tallyOf } from '../../../src/progress/tallies.ts';
import { openCardQuery, rivalOnCard } from '../challenges/card-phone.ts';
import { awaitScreen, COUNT_IN_FRAMES, dropPieces, frames, type Harness } from '../harness.ts';
import { createGameCloud, waitFor } from '../harness-cloud.ts';

/** A sprint is over after a minute, however little is dropped. */
const MINUTE = 3600 + 100;

let cloud: ReturnType<typeof createGameCloud>;

beforeEach(() => {
  cloud = createGameCloud();
});

const found = (phone: Harness): number => tallyOf(phone.profile.save, 'lanterns');
const answers = (phone: Harness): number => tallyOf(phone.profile.save, 'answers');

/** A short run, sent from its end; the card's query. */
const sendCard = (phone: Harness): string => {
  phone.game.handle({ type: 'start', mode: 'sprint' });
  dropPieces(phone, 8);
  frames(phone, MINUTE);
  awaitScreen(phone, 'over');
  phone.game.handle({ type: 'share' });
  return phone.host.sharing.shared.at(-1)!.query;
};

const playCard = (phone: Harness, query: string): void => {
  openCardQuery(phone, query);
  expect(rivalOnCard(phone)).not.toBeNull();
  phone.game.handle({ type: 'accept' });
  dropPieces(phone, 3);
  frames(phone, MINUTE);
  awaitScreen(phone, 'result');
};

const sent = async (): Promise<string> => {
  const sender = cloud.open('o-sender');
  const query = sendCard(sender);
  await waitFor(sender, 4000);
  return query;
};

const again = async (openid: string, cells: Cells): Promise<Harness> => {
  const phone = cloud.open(openid, cells);
  phone.lanterns.start();
  await waitFor(phone, 4000);
  return phone;
};

describe('lanterns between two phones', () => {
  it('both have one when the friend has finished, and the sender hears of it at the next start', async () => {
    const cells: Cells = new Map();
    const sender = cloud.open('o-sender', cells);
    const query = sendCard(sender);
    await waitFor(sender, 4000);
    expect(found(sender)).toBe(0);
    const friend = cloud.open('o-friend');
    playCard(friend, query);
    await waitFor(friend, 4000);
    expect(found(friend)).toBe(1);
    expect(found(sender)).toBe(0);
    const later = await again('o-sender', cells);
    expect([found(later), answers(later)]).toEqual([1, 1]);
  });

  it('offline on both sides nothing is lost: each comes when its phone is on the line again', async () => {
    const cells: Cells = new Map();
    const theirs: Cells = new Map();
    const sender = cloud.open('o-sender', cells, { offline: true });
    const query = sendCard(sender);
    await waitFor(sender, 4000);
    const friend = cloud.open('o-friend', theirs, { offline: true });
    playCard(friend, query);
    await waitFor(friend, 4000);
    // The friend is back first: the cloud does not know the card yet.
    expect(found(await again('o-friend', theirs))).toBe(0);
    expect(found(await again('o-sender', cells))).toBe(0);
    expect(found(await again('o-friend', theirs))).toBe(1);
    expect(found(await again('o-sender', cells))).toBe(1);
  });

  it('two phones of one player hear of the same one, and have one', async () => {
    const query = await sent();
    const first: Cells = new Map();
    for (const cells of [first, new Map()]) {
      const phone = cloud.open('o-friend', cells);
      phone.cloudSync.start();
      playCard(phone, query);
      await waitFor(phone, 6000);
    }
    const phone = await again('o-friend', first);
    phone.cloudSync.start();
    await waitFor(phone, 6000);
    expect(found(phone)).toBe(1);
  });

  it('a challenge that was left and gone on with after a kill still answers its card', async () => {
    const query = await sent();
    const cells: Cells = new Map();
    const killed = cloud.open('o-friend', cells);
    openCardQuery(killed, query);
    killed.game.handle({ type: 'accept' });
    dropPieces(killed, 4);
    killed.game.hide();
    const friend = cloud.open('o-friend', cells);
    friend.game.handle({ type: 'continue', slot: 'challenge' });
    frames(friend, COUNT_IN_FRAMES + MINUTE);
    awaitScreen(friend, 'result');
    await waitFor(friend, 4000);
    expect(found(friend)).toBe(1);
  });

  it('who has sent no card asks the cloud nothing at the start', async () => {
    const phone = await again('o-quiet', new Map());
    expect(phone.host.cloud.calls.filter(({ name }) => name === 'lanterns')).toEqual([]);
  });

  it('one card is hung once, however often it is sent; a screenshot hangs none', async () => {
    const sender = cloud.open('o-sender');
    const query = sendCard(sender);
    sender.game.handle({ type: 'share' });
    expect(sender.host.sharing.shared.at(-1)?.query).toBe(query);
    await waitFor(sender, 4000);
    expect(sender.host.cloud.calls.filter(({ name }) => name === 'lanterns')).toHaveLength(1);
    expect(sender.host.sharing.capture()).not.toContain('l=');
  });

  it('who has everything deleted has no lantern, waits for none, and gets none back while the cloud has not heard', async () => {
    const query = await sent();
    const cells: Cells = new Map();
    const friend = cloud.open('o-friend', cells);
    playCard(friend, query);
    await waitFor(friend, 4000);
    expect(found(friend)).toBe(1);
    friend.host.cloud.break('host/network');
    friend.game.handle({ type: 'home' });
    friend.game.handle({ type: 'erase' });
    expect(found(friend)).toBe(0);
    sendCard(friend);
    friend.host.cloud.break(null);
    await waitFor(friend, 2000);
    expect(found(friend)).toBe(0);
    await waitFor(friend, 30_000);
    expect(found(friend)).toBe(0);
  });
});
