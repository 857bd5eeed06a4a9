import { expect, test } from 'vitest';
import {
  isAutosaved,
  isRanked,
  isRecorded,
  isShareable,
  RUN_KINDS,
  slotOf,
} from '../../../src/app/gameplay/run-kind.ts';
import { EMPTY_QUERY } from '../../../src/shared/launch-query.ts';
import { dropPieces, openGame } from '../harness.ts';

test('run kinds: what each of them is good for', () => {
  const table = RUN_KINDS.map((kind) => [
    kind,
    {
      ranked: isRanked(kind),
      recorded: isRecorded(kind),
      shared: isShareable(kind),
      saved: isAutosaved(kind),
    },
    slotOf({ kind, mode: 'daily' }),
  ]);
  expect(table).toEqual([
    ['counted', { ranked: true, recorded: true, shared: true, saved: true }, 'daily'],
    ['practice', { ranked: false, recorded: false, shared: false, saved: false }, 'daily'],
    ['challenge', { ranked: false, recorded: true, shared: true, saved: true }, 'challenge'],
    ['leg', { ranked: false, recorded: true, shared: false, saved: true }, 'daily'],
  ]);
});

test('run kinds: a run of one’s own, practice, a card’s challenge, and a bare seed', () => {
  const phone = openGame();
  phone.game.handle({ type: 'start', mode: 'daily' });
  expect(phone.game.run).toMatchObject({ kind: 'counted', mode: 'daily' });
  phone.game.handle({ type: 'practice' });
  expect(phone.game.run).toMatchObject({ kind: 'practice', mode: 'endless' });
  dropPieces(phone, 1);
  expect(phone.game.run?.unrecorded).toBeNull();
  phone.game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed: 7, scoreToBeat: 50 });
  phone.game.handle({ type: 'accept' });
  expect(phone.game.run).toMatchObject({ kind: 'challenge', mode: 'challenge' });
  phone.game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed: 8 });
  expect(phone.game.run).toMatchObject({ kind: 'counted', mode: 'challenge', opponent: null });
});
