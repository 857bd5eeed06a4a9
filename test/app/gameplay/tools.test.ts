import { expect, test } from 'vitest';
import { dropPieces, openGame, rules } from '../harness.ts';

const generous = { tools: { ...rules.tools, most: 3, shakeChain: 1, tongsTier: 2, raiseTier: 3 } };

test('tools: used in the run on the board and noted in its replay', () => {
  const phone = openGame(new Map(), { rules: generous });
  phone.game.handle({ type: 'start', mode: 'endless' });
  const play = () => {
    if (!phone.game.run) throw new Error('a run is being played');
    return phone.game.run;
  };
  while (play().view.tools.held('shake') === 0) dropPieces(phone, 1);
  const held = play().view.tools.held('shake');
  phone.controller.command({ type: 'shake' });
  phone.game.frame(17);
  phone.game.frame(17);
  expect(play().view.tools.held('shake')).toBe(held - 1);
  expect(play().replay.commands.filter(({ command }) => command.type === 'shake').length).toBe(1);
});

test('raise: what a piece has become counts as made, at the end and for the album', () => {
  const phone = openGame(new Map(), { rules: generous });
  phone.game.handle({ type: 'start', mode: 'endless' });
  const run = () => phone.game.run!;
  while (run().view.tools.held('raise') === 0) dropPieces(phone, 1);
  const top = run().view.pieces.reduce((best, piece) => (piece.tier > best.tier ? piece : best));
  const made = top.tier + 1;
  const before = run().stats.merges[top.tier]!;
  phone.controller.command({ type: 'raise', piece: top.id });
  phone.game.frame(17);
  phone.game.frame(17);
  expect(run().stats).toMatchObject({ largestTier: made });
  expect(run().stats.merges[made - 1]).toBeGreaterThan(before);
});

test('practice: a drop that is taken back takes back what it earned', () => {
  const phone = openGame(new Map(), { rules: generous });
  phone.game.handle({ type: 'practice' });
  const held = (): number => phone.game.run?.view.tools.held('shake') ?? -1;
  while (held() === 0) dropPieces(phone, 1);
  for (let back = 0; back < 10 && held() > 0; back += 1) phone.game.handle({ type: 'take-back' });
  expect(held()).toBe(0);
});
