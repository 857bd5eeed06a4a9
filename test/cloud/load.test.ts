import { expect, it } from 'vitest';
import { PROJECT } from '../../tools/build/project.ts';
import { runLoad } from '../../tools/load/run-load.ts';
import { ensureFreshBuild } from '../support/fresh-build.ts';

ensureFreshBuild();

it('load: players who repeat, forge, stay offline and lose answers leave a true board and lose nothing', async () => {
  const options = { functions: PROJECT.functions, data: null, players: 12, atOnce: 4 };
  const { books, histogramErrors, forgedAccepted, lost, leftBehind } = await runLoad(options);
  expect({ histogramErrors, forgedAccepted, lost, leftBehind }).toEqual({
    histogramErrors: 0,
    forgedAccepted: 0,
    lost: 0,
    leftBehind: 0,
  });
  expect(books.accepted).toBe(24);
  expect(books.forged).toBeGreaterThan(2);
  expect(books.submitted).toBeGreaterThan(books.accepted + books.forged);
});
