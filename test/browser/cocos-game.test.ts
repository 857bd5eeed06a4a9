import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReplayText, verify } from '../../src/core/index.ts';
import { parseLaunchQuery } from '../../src/shared/launch-query.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { buildCocosProbe, type CocosProbe } from '../contract/probe/build-cocos-probe.ts';
import { type Bench, logsOf, menuQueryOf, openBench, PACKAGE, placesOf } from './played-phone.ts';

/** Enough for merges on any seed. */
const DROPS = 24;

let probe: CocosProbe;
let bench: Bench;

beforeAll(async () => {
  probe = await buildCocosProbe('game', { tuanyuan: join(PACKAGE, 'assets') });
  bench = await openBench(probe.folder);
});

afterAll(async () => {
  await bench?.close();
  await probe?.dispose();
});

/** What the core makes of the run that this card carries. */
const inCore = (text: string): { readonly drops: number; readonly score: number } => {
  const query = parseLaunchQuery(Object.fromEntries(new URLSearchParams(text)));
  const replay = parseReplayText(query.ok ? query.value.replay : null);
  if (!replay.ok) throw new Error(`no run on the card: ${text}`);
  const played = verify(shippedRules(), replay.value);
  if (!played.ok) throw new Error(played.code);
  return played.proof;
};

test('the script for Cocos: starts in a phone’s realm, home stands, and a run by touch scores what the core scores', async () => {
  const phone = await bench.open('cocos');
  expect((await logsOf(phone)).join('\n')).toContain('ready;');
  const { home, play } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  for (let drop = 0; drop < DROPS; drop++) {
    await phone.tap(
      play.board.left + 720 * play.board.scale * (0.1 + 0.2 * (drop % 5)),
      play.board.top + 200,
    );
    await phone.wait(900);
  }
  const card = await menuQueryOf(phone);
  const { drops, score } = inCore(card);
  expect(drops).toBe(DROPS);
  expect(score).toBeGreaterThan(0);
  expect(Number(new URLSearchParams(card).get('b'))).toBe(score);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
