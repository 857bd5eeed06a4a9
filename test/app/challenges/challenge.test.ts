import { beforeEach, describe, expect, test } from 'vitest';
import { parseReplayText, verify } from '../../../src/core/index.ts';
import { awaitScreen, frames, type Harness, landed, openGame, rules } from '../harness.ts';
import { drop, endHere, openCard, rival, rivalOnCard } from './card-phone.ts';
import { EMPTY, friendsRun, SEED, textOf } from './friends-run.ts';

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

/** A text whose format only a later game reads. */
const LATER = 'AwAAAAAA';

describe('challenge: the card', () => {
  test('a bare seed begins at once', () => {
    openCard(phone, EMPTY);
    expect(phone.stage.screen).toMatchObject({ name: 'play', mode: 'challenge', opponent: null });
    expect(phone.stage.run?.seed).toBe(SEED);
  });

  test('tells the score, proves it while it is read, and one tap begins the same pieces', () => {
    const { replay, score } = friendsRun(12);
    openCard(phone, { ...EMPTY, scoreToBeat: score, replay: textOf(replay) });
    expect(rivalOnCard(phone)).toMatchObject({ score, proof: 'checking' });
    frames(phone, 120);
    expect(rivalOnCard(phone)).toMatchObject({ score, proof: 'verified' });
    expect(rivalOnCard(phone)?.proved?.drops).toBe(12);
    phone.game.handle({ type: 'accept' });
    expect(phone.stage.screen).toMatchObject({ name: 'play', mode: 'challenge' });
    expect(phone.stage.run).toMatchObject({ seed: SEED, score: 0, drops: 0 });
  });

  test('that lies about its score is shown the proven one', () => {
    const { replay, score } = friendsRun(12);
    openCard(phone, { ...EMPTY, scoreToBeat: score + 90_000, replay: textOf(replay) });
    frames(phone, 120);
    expect(rivalOnCard(phone)).toMatchObject({ score, proof: 'verified' });
  });

  const { replay } = friendsRun(6);
  const commands = replay.commands.map((timed, at) =>
    at === 3 ? { ...timed, tick: timed.tick - 25 } : timed,
  );
  test.each<[string, string, string]>([
    ['of earlier rules', textOf({ ...replay, rulesVersion: 1 }), 'older-rules'],
    ['of later rules', textOf({ ...replay, rulesVersion: 200 }), 'newer'],
    ['in a later format', LATER, 'newer'],
    ['that the run would not obey', textOf({ ...replay, commands }), 'refuted'],
    ['that is no replay', 'AAAA', 'none'],
    ['of another seed', textOf({ ...replay, seed: SEED + 1 }), 'none'],
    ['cut short', textOf(replay).slice(0, -5), 'none'],
  ])('with a replay %s still gives seed and score to beat', (_, text, proof) => {
    openCard(phone, { ...EMPTY, scoreToBeat: 900, replay: text });
    frames(phone, 120);
    expect(rivalOnCard(phone)).toMatchObject({ score: 900, proof, run: null });
    phone.game.handle({ type: 'accept' });
    drop(phone, 40);
    expect(phone.stage.run).toMatchObject({ seed: SEED, drops: 1 });
    expect(rival(phone).lead).toBeNull();
  });

  test('without its replay asks the cloud, and plays on what the card says where there is none', async () => {
    const { replay, score } = friendsRun(12);
    const invite = 'abcdefgh12345678';
    openCard(phone, { ...EMPTY, scoreToBeat: score, invite });
    expect(phone.stage.screen).toMatchObject({ name: 'challenge', fetching: true });
    await landed();
    expect(phone.stage.screen).toMatchObject({ fetching: false, opponent: { score, proof: 'none' } });
    phone.host.cloud.answer('invites', () => ({
      ok: true,
      value: { invite: { seed: SEED, score, replay: textOf(replay) } },
    }));
    openCard(phone, { ...EMPTY, seed: null, invite });
    await landed();
    frames(phone, 120);
    expect(rivalOnCard(phone)).toMatchObject({ score, proof: 'verified' });
  });

  test('with a run in a later format asks for an update, from the cloud as well, and still does after a kill', async () => {
    const invite = 'abcdefgh12345678';
    phone.host.cloud.answer('invites', () => ({
      ok: true,
      value: { invite: { seed: SEED, score: 900, replay: LATER } },
    }));
    openCard(phone, { ...EMPTY, scoreToBeat: 900, invite });
    await landed();
    expect(rivalOnCard(phone)).toMatchObject({ score: 900, proof: 'newer' });
    phone.game.handle({ type: 'accept' });
    drop(phone, 40);
    phone.game.hide();
    await landed();
    phone = openGame(phone.host.storage.cells);
    phone.game.handle({ type: 'continue', slot: 'challenge' });
    expect(rival(phone)).toMatchObject({ score: 900, proof: 'newer' });
  });

  test('a code of an invite that cannot be fetched leads to a run of one’s own', async () => {
    openCard(phone, { ...EMPTY, seed: null, invite: 'abcdefgh12345678', card: null, cheer: null });
    await landed();
    expect(rivalOnCard(phone)).toBeNull();
    phone.game.handle({ type: 'accept' });
    expect(phone.stage.screen).toMatchObject({ name: 'play', mode: 'endless', opponent: null });
  });
});

describe('challenge: the ghost', () => {
  const { replay, score } = friendsRun(20);
  beforeEach(() => {
    openCard(phone, { ...EMPTY, scoreToBeat: score, replay: textOf(replay) });
    phone.game.handle({ type: 'accept' });
  });

  test('by drop: the same columns in the same moments are level, drop after drop', () => {
    for (let made = 0; made < 8; made++) {
      drop(phone, (made * 67 + 20) % 256);
      frames(phone, 60);
      expect(rival(phone).run?.drops).toBe(made + 1);
    }
    expect(Math.abs(rival(phone).lead ?? 99)).toBeLessThan(200);
  });

  test('by drop: waits for us however long we think', () => {
    drop(phone, 20);
    frames(phone, 2000);
    expect(rival(phone).run?.drops).toBe(1);
  });

  test('by second: goes on while we think, at the same tick', () => {
    phone.game.handle({ type: 'compare', by: 'time' });
    frames(phone, 600);
    expect(rival(phone).run?.tick).toBe(phone.stage.run?.tick);
    expect(rival(phone).lead).toBe(-(rival(phone).run?.score ?? 0));
  });

  test('the way of comparing is remembered on this phone', async () => {
    phone.game.handle({ type: 'compare', by: 'time' });
    await landed();
    phone = openGame(phone.host.storage.cells);
    openCard(phone, { ...EMPTY, scoreToBeat: 1 });
    expect(phone.stage.screen).toMatchObject({ comparison: 'time' });
  });

  test('a frame never plays more of it than a few ticks', () => {
    phone.game.handle({ type: 'compare', by: 'time' });
    frames(phone, 900);
    phone.game.handle({ type: 'compare', by: 'drops' });
    let before = 0;
    for (let frame = 0; frame < 400; frame++) {
      frames(phone, 1);
      const now = rival(phone).run?.tick ?? 0;
      expect(now - before).toBeLessThanOrEqual(10);
      before = now;
    }
  });

  test('the end: both scores, theirs as proven, and a card with one’s own run goes back', () => {
    endHere(phone);
    const { screen } = phone.stage;
    expect(screen).toMatchObject({ name: 'result', score: phone.stage.run?.score });
    expect(screen.name === 'result' && screen.opponent).toMatchObject({ score, proof: 'verified' });
    phone.game.handle({ type: 'share' });
    const query = new URLSearchParams(phone.host.sharing.shared[0]?.query);
    const sent = parseReplayText(query.get('r'));
    expect(sent.ok && verify(rules, sent.value)).toMatchObject({
      ok: true,
      proof: { score: phone.stage.run?.score },
    });
    expect(query.get('s')).toBe(SEED.toString(36));
  });

  test('again: the same seed against the same rival from the start', () => {
    endHere(phone);
    phone.game.handle({ type: 'again' });
    expect(phone.stage.run).toMatchObject({ seed: SEED, drops: 0 });
    frames(phone, 1);
    expect(rival(phone).run?.drops).toBe(0);
    expect(rival(phone).score).toBe(score);
  });

  test('a killed challenge is gone on with against the same rival', async () => {
    drop(phone, 20);
    phone.game.hide();
    await landed();
    phone = openGame(phone.host.storage.cells);
    expect(phone.stage.screen).toMatchObject({ name: 'home', resumable: 'challenge' });
    phone.game.handle({ type: 'continue' });
    frames(phone, 200);
    expect(rival(phone)).toMatchObject({ score });
    expect(rival(phone).run?.drops).toBe(1);
  });
});

describe('challenge: a card in the middle of a run', () => {
  beforeEach(() => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    drop(phone, 30);
    drop(phone, 200);
  });

  test('stops the run, and gives it back when the card is put away', () => {
    const { run } = phone.stage;
    openCard(phone, { ...EMPTY, scoreToBeat: 700 });
    const tick = run?.tick;
    frames(phone, 60);
    expect(run?.tick).toBe(tick);
    expect(phone.stage.screen).toMatchObject({ name: 'challenge', waiting: true });
    phone.game.handle({ type: 'back' });
    expect(phone.stage.screen.name).toBe('pause');
    phone.game.handle({ type: 'resume' });
    frames(phone, 10);
    expect(phone.stage.run).toBe(run);
    expect(run?.tick).toBeGreaterThan(tick ?? 0);
  });

  test('the run is still there after the challenge was played to its end, to the bit', async () => {
    const hash = phone.game.run?.hash();
    openCard(phone, { ...EMPTY, scoreToBeat: 700 });
    phone.game.handle({ type: 'accept' });
    endHere(phone);
    phone.game.handle({ type: 'home' });
    expect(phone.stage.screen).toMatchObject({ resumable: 'endless' });
    await landed();
    phone = openGame(phone.host.storage.cells);
    expect(phone.stage.screen).toMatchObject({ resumable: 'endless' });
    phone.game.handle({ type: 'continue' });
    expect(phone.game.run?.hash()).toBe(hash);
  });

  test('a second card asks anew; the first challenge is gone on with when it is put away', () => {
    openCard(phone, { ...EMPTY, scoreToBeat: 700 });
    phone.game.handle({ type: 'accept' });
    drop(phone, 10);
    openCard(phone, { ...EMPTY, seed: 99, scoreToBeat: 5 });
    expect(rivalOnCard(phone)?.score).toBe(5);
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'resume' });
    expect(rival(phone).score).toBe(700);
    expect(phone.stage.run).toMatchObject({ seed: SEED, drops: 1 });
  });
});

test('challenge: a sprint is answered with a sprint, and makes no best of it', () => {
  const { replay, score } = friendsRun(10, 'sprint');
  openCard(phone, { ...EMPTY, mode: 'sprint', scoreToBeat: score, replay: textOf(replay) });
  phone.game.handle({ type: 'accept' });
  expect(phone.stage.screen).toMatchObject({ name: 'play', mode: 'sprint' });
  for (let made = 0; made < 12; made++) drop(phone, (made * 67 + 20) % 256);
  frames(phone, 3700);
  awaitScreen(phone, 'result');
  phone.game.handle({ type: 'home' });
  expect(phone.stage.screen).toMatchObject({ best: { sprint: 0 } });
});
