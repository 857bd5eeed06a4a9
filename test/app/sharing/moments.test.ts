import { expect, test } from 'vitest';
import { parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import { PEAKS, type Peak } from '../../../src/shared/vocabulary/peaks.ts';
import { awaitScreen, dropPieces, type Harness, landed, openGame, playToTheEnd, social } from '../harness.ts';

const startRun = (drops: number): Harness => {
  const phone = openGame();
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, drops);
  return phone;
};

const note = (phone: Harness, peak: Peak): void => phone.moments.note(phone.controller.run!, peak);

const fieldsOf = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

test.each(PEAKS)('moment: a card of it can be sent in play, and the run waits: %s', async (peak) => {
  const phone = startRun(6);
  note(phone, peak);
  const { score, seed } = phone.stage.run!;
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'share-moment' });
  await landed();
  const card = phone.host.sharing.shared[0]!;
  expect(social.titles[peak]['zh-CN'].map((title) => title.replace('{score}', `${score}`))).toContain(
    card.title,
  );
  expect(card.image).toMatch(/500x400/);
  expect(parseLaunchQuery(fieldsOf(card.query))).toMatchObject({
    ok: true,
    value: { seed, scoreToBeat: score },
  });
  expect(phone.stage.screen.name).toBe('pause');
});

test('moment: pressed twice, one card goes out', async () => {
  const phone = startRun(4);
  note(phone, 'rescue');
  for (let time = 0; time < 2; time++) phone.game.handle({ type: 'share-moment' });
  await landed();
  expect(phone.host.sharing.shared).toHaveLength(1);
});

test('moment: the end offers the greatest with the picture of then, and the card is about it', async () => {
  const phone = startRun(5);
  note(phone, 'moon');
  const then = phone.stage.run!.pieces.length;
  dropPieces(phone, 5);
  note(phone, 'rescue');
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  const { screen } = phone.stage;
  expect(screen.name === 'over' && screen.moment?.peak).toBe('moon');
  expect(screen.name === 'over' && screen.moment?.heap.pieces.length).toBe(then);
  expect(phone.sharing.picture.heap.pieces).toHaveLength(then);
  expect(phone.sharing.picture.score).toBe(phone.stage.run!.score);
});

test('moment: another run begins without one, and no moment is kept of nothing', () => {
  const phone = startRun(4);
  note(phone, 'moon');
  phone.game.handle({ type: 'again' });
  expect(phone.moments.of(phone.controller.run)).toBeNull();
  expect(phone.moments.of(null)).toBeNull();
});
