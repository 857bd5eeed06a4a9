import { expect, test } from 'vitest';
import { dropPieces, openGame, rules } from '../harness.ts';

const generous = { tools: { ...rules.tools, most: 3, shakeChain: 1, tongsTier: 2, raiseTier: 3 } };

test('tools: used in the run on the board and noted in its replay', () => {
  const bench = openGame(new Map(), { rules: generous });
  bench.game.handle({ type: 'start', mode: 'endless' });
  const play = () => {
    if (!bench.game.play) throw new Error('a run is being played');
    return bench.game.play;
  };
  while (play().view.tools.held('shake') === 0) dropPieces(bench, 1);
  const held = play().view.tools.held('shake');
  bench.game.handle({ type: 'tool', command: { type: 'shake' } });
  bench.game.frame(17);
  bench.game.frame(17);
  expect(play().view.tools.held('shake')).toBe(held - 1);
  expect(play().replay.commands.filter(({ command }) => command.type === 'shake').length).toBe(1);
});

test('practice: a drop that is taken back takes back what it earned', () => {
  const bench = openGame(new Map(), { rules: generous });
  bench.game.handle({ type: 'practice' });
  const held = (): number => bench.game.play?.view.tools.held('shake') ?? -1;
  while (held() === 0) dropPieces(bench, 1);
  for (let back = 0; back < 10 && held() > 0; back += 1) bench.game.handle({ type: 'take-back' });
  expect(held()).toBe(0);
});
