import { describe, expect, it } from 'vitest';
import { type CloudKeys, joinKey, makeKey, signRun } from '../../cloud/common/keys.ts';
import type { Claim } from '../../src/open-data/claim.ts';
import { Domain } from '../../src/open-data/domain.ts';
import { ReplayVerifier } from '../../src/open-data/replay-verifier.ts';
import { joinReplay, makeScorePairs, parseScoreHead, readPairs } from '../../src/shared/score-entry.ts';
import { dropPieces, landed, playToTheEnd } from '../app/harness.ts';
import { createGameCloud, waitFor } from '../app/harness-cloud.ts';
import { KEYS } from '../cloud/support/keys.ts';
import { FakeHost } from './fake-host.ts';
import { BOARDS, entryOf, honestRun, pairsOf, rules, SETUP, TODAY, words } from './people.ts';

const BOARD = 'endless_day';
const OLD = joinKey(makeKey('0000-00-00'), { held: [], publicKeys: [] });
const NEW = joinKey(makeKey('2026-10-01'), OLD);
const run = honestRun(2, 12);
const other = honestRun(3, 9);

const signedBy = (keys: CloudKeys, openid = 'o-friend', score = run.score, day = TODAY): string =>
  signRun(keys, openid, { day, score, replay: run.replay });

const claimOf = (player: string, signature: string | null, of = run, day = TODAY): Claim => {
  const pairs = readPairs(makeScorePairs(BOARD, entryOf(of.score, of.replay, { signature, day })));
  const head = parseScoreHead(pairs.get(BOARD));
  if (!head.ok) throw new Error(head.error.detail);
  return { leaderboard: BOARD, head: head.value, replay: joinReplay(BOARD, head.value, pairs), player };
};

const marksOf = (claims: readonly Claim[], keys: readonly string[]): readonly string[] => {
  const verifier = new ReplayVerifier(rules);
  verifier.useKeys(keys.join(' '));
  verifier.want(claims);
  let time = 0;
  while (!verifier.idle) verifier.work(time + 4, () => (time += 0.01));
  return claims.map((claim) => verifier.statusOf(claim));
};
const markOf = (claim: Claim, keys: CloudKeys = NEW): string =>
  marksOf([claim], keys.publicKeys)[0] as string;

describe('signed runs', () => {
  it('what the cloud has signed for this player, day and run: is signed', () => {
    expect(markOf(claimOf('o-friend', signedBy(NEW)))).toBe('signed');
  });

  it('a key that was turned: what the old one has signed stays signed', () => {
    expect(markOf(claimOf('o-friend', signedBy(OLD)))).toBe('signed');
  });

  it('a key that is not the cloud’s, or not known here: the run keeps the seal of its replay', () => {
    const stranger = joinKey(makeKey('0000-00-00'), { held: [], publicKeys: [] });
    expect(markOf(claimOf('o-friend', signedBy(stranger)))).toBe('verified');
    expect(markOf(claimOf('o-friend', signedBy(NEW)), OLD)).toBe('verified');
    expect(marksOf([claimOf('o-friend', signedBy(NEW))], [])).toEqual(['verified']);
    expect(marksOf([claimOf('o-friend', signedBy(NEW))], ['', 'x', 'A'.repeat(43)])).toEqual(['verified']);
  });

  it('another player’s, another day’s, another score’s or another run’s signature: the run keeps its seal', () => {
    expect(markOf(claimOf('o-thief', signedBy(NEW)))).toBe('verified');
    expect(markOf(claimOf('', signedBy(NEW)))).toBe('verified');
    expect(markOf(claimOf('朋友', signedBy(NEW, '朋友')))).toBe('verified');
    expect(markOf(claimOf('o-friend', signedBy(NEW, 'o-friend', run.score, '2026-11-24')))).toBe('verified');
    expect(markOf(claimOf('o-friend', signedBy(NEW, 'o-friend', run.score + 1)))).toBe('verified');
    expect(markOf(claimOf('o-friend', signedBy(NEW), other))).toBe('verified');
  });

  it('cut, swapped and changed signatures: the run keeps its seal, and none is called forged', () => {
    const good = signedBy(NEW);
    for (const bad of [
      good.slice(0, 40),
      `${good}A`,
      good.slice(43) + good.slice(0, 43),
      'A'.repeat(86),
      '_'.repeat(86),
      good.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    ])
      expect(markOf(claimOf('o-friend', bad))).toBe('verified');
  });

  it('a good signature on a score that the replay does not reach: is refuted like any other', () => {
    const lie = { score: run.score + 5, replay: run.replay };
    expect(markOf(claimOf('o-friend', signedBy(NEW, 'o-friend', lie.score), lie))).toBe('refuted');
  });

  it('the nearest is sealed first, though another is some drops shorter; one far longer waits', () => {
    const near = claimOf('o-near', null, run);
    const shorter = claimOf('o-far', null, other);
    const long = claimOf('o-long', null, honestRun(9, 40));
    expect(other.replay.length).toBeLessThan(run.replay.length);
    const verifier = new ReplayVerifier(rules);
    verifier.want([long, near, shorter]);
    let looks = 0;
    while (verifier.statusOf(near) === 'checking') verifier.work(looks + 3, () => (looks += 1));
    expect([near, shorter, long].map((claim) => verifier.statusOf(claim))).toEqual([
      'verified',
      'checking',
      'checking',
    ]);
  });

  it('seals come first: signatures are looked at when every replay is played', () => {
    const verifier = new ReplayVerifier(rules);
    verifier.useKeys(NEW.publicKeys.join(' '));
    const bad = Array.from({ length: 6 }, (_, at) => claimOf('o-friend', `${'A'.repeat(80)}BCDE_${at}`));
    const late = claimOf('o-late', null, honestRun(9, 40));
    verifier.want([...bad, late]);
    let looks = 0;
    while (verifier.statusOf(late) === 'checking') verifier.work(looks + 3, () => (looks += 1));
    const sealed = looks;
    while (!verifier.idle) verifier.work(looks + 3, () => (looks += 1));
    expect(looks).toBeGreaterThan(sealed);
    expect(verifier.statusOf(late)).toBe('verified');
  });
});

describe('from the run to the friend’s board', () => {
  it('a run that the cloud accepted: is hosted with its signature, and a friend’s phone knows it', async () => {
    const cloud = createGameCloud();
    const phone = cloud.open('o-player');
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 5);
    playToTheEnd(phone);
    await landed();
    const head = () => parseScoreHead(phone.host.friends.hosted.get(BOARD));
    expect(head()).toMatchObject({ ok: true, value: { signature: null } });
    await waitFor(phone, 5000);
    const signed = head();
    if (!signed.ok) throw new Error(signed.error.detail);
    expect(signed.value.signature).toMatch(/^[\w-]{86}$/);
    const pairs = phone.host.friends.hosted;
    const claim = {
      leaderboard: BOARD,
      head: signed.value,
      replay: joinReplay(BOARD, signed.value, pairs),
    } as const;
    expect(marksOf([{ ...claim, player: 'o-player' }], KEYS.publicKeys)).toEqual(['signed']);
    expect(marksOf([{ ...claim, player: 'o-other' }], KEYS.publicKeys)).toEqual(['verified']);
  });

  it('the domain: hears the keys that the cloud told the game', async () => {
    const cloud = createGameCloud();
    const phone = cloud.open('o-player');
    await waitFor(phone, 2000);
    phone.game.handle({ type: 'open', page: 'friends' });
    await waitFor(phone, 2000);
    const setup = phone.host.friends.told.find(({ type }) => type === 'setup');
    expect(setup?.keys).toBe(KEYS.publicKeys.join(' '));
  });
});

describe('the player’s own row where the platform gives no ids', () => {
  const mine = { origin: '0123456789' };
  const low = honestRun(5, 6);
  const [best, worse] = run.score > low.score ? [run, low] : [low, run];
  const nameless = (nickname: string, list: readonly object[]) => ({
    nickname,
    avatarUrl: '',
    KVDataList: list,
  });
  const told = (host: FakeHost): void => {
    const entry = entryOf(best.score, best.replay, mine);
    host.tell({
      type: 'own',
      board: BOARD,
      head: makeScorePairs(BOARD, entry)[0]?.value,
      replay: best.replay,
    });
    host.pass(100);
  };
  const open = (people: readonly object[]): FakeHost => {
    const host = new FakeHost();
    host.people = [...people];
    new Domain(host);
    host.tell(SETUP, BOARDS);
    host.pass(100);
    told(host);
    return host;
  };
  const count = (host: FakeHost, text: string): number => host.lines.filter((line) => line === text).length;

  it('an entry of this phone that is behind: is the player’s, not a friend’s', () => {
    const host = open([nameless('我自己', pairsOf(entryOf(worse.score, worse.replay, mine)))]);
    expect(count(host, '我自己')).toBe(0);
    expect(count(host, words['friends.you'] as string)).toBeGreaterThan(0);
  });

  it('the mark copied onto a better score: is a friend’s, and the player’s own row says the player’s score', () => {
    const forged = entryOf(999_999, best.replay, mine);
    const host = open([
      nameless('我自己', pairsOf(entryOf(best.score, best.replay, mine))),
      nameless('小贼', pairsOf(forged)),
    ]);
    host.pass(20_000);
    expect(count(host, '小贼')).toBe(1);
    expect(count(host, '我自己')).toBe(0);
    expect(host.lines).toContain(words['friends.forged']);
  });

  it('a copy of the whole entry: neither is shown as the player where nothing tells which is', () => {
    const entry = pairsOf(entryOf(best.score, best.replay, mine));
    const host = open([nameless('小贼', entry), nameless('我自己', entry)]);
    expect([count(host, '小贼'), count(host, '我自己')]).toEqual([1, 1]);
  });
});
