import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseReplayText, verify } from '../../src/core/index.ts';
import { AUTOSAVE_PAGES } from '../../src/progress/autosave/saved-run.ts';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { type Bench, coloursOf, logsOf, menuQueryOf, openBench, placesOf } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 300_000 });

const rules = shippedRules();
let bench: Bench;
/** What A's card carries: a run of eight drops, left in the middle. */
let card: Record<string, string>;

const fieldsOf = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

/** What the capsule menu would forward. */
const menuQuery = async (phone: PhonePage): Promise<Record<string, string>> =>
  fieldsOf(await menuQueryOf(phone));

const dropAt = async (phone: PhonePage, share: number): Promise<void> => {
  const { play } = await placesOf(phone);
  await phone.tap(play.board.left + 720 * play.board.scale * share, play.board.top + 300 * play.board.scale);
  await phone.wait(650);
};

const HEAPS = [0.16, 0.5, 0.84] as const;

const dropAcross = async (phone: PhonePage, drops: number): Promise<void> => {
  for (let drop = 0; drop < drops; drop++) await dropAt(phone, ((drop * 5) % 9) / 9 + 0.05);
};

/** The primary button of a panel so high, at its foot or above a row of lesser ones. */
const pressPrimary = async (phone: PhonePage, height: number, fromFoot: number): Promise<void> => {
  const panel = panelLayout((await placesOf(phone)).screen, height);
  await phone.tap(panel.x - 30, panel.y + panel.height / 2 - fromFoot);
  await phone.wait(700);
};

const accept = (phone: PhonePage): Promise<void> => pressPrimary(phone, 460, 60);
const sendBack = (phone: PhonePage): Promise<void> => pressPrimary(phone, 470, 119);

const openCold = async (phone: PhonePage, query: Record<string, string>, scene = 1007): Promise<void> => {
  await phone.launch(query, { scene });
  await phone.wait(2500);
};

const proofOf = (query: Record<string, string>): number => {
  const replay = parseReplayText(query.r);
  const verdict = replay.ok ? verify(rules, replay.value) : null;
  return verdict?.ok ? verdict.proof.score : Number.NaN;
};

beforeAll(async () => {
  bench = await openBench();
  const phone = await bench.open('sender');
  const { home } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await phone.wait(600);
  await dropAcross(phone, 8);
  card = await menuQuery(phone);
  await phone.close();
}, 300_000);

afterAll(() => bench?.close());

test('challenge: A shares, B plays the same pieces against A by touch, and sends B’s own run back', async () => {
  expect(proofOf(card)).toBe(Number(card.b));
  const phone = await bench.off('receiver');
  await openCold(phone, card);
  expect((await logsOf(phone)).join('\n')).toContain(`challenge: ${card.b}, verified`);
  await accept(phone);
  // Of heaps that seldom meet little is merged: soonest they overflow.
  for (let drop = 0; drop < 500; drop++) {
    await dropAt(phone, HEAPS[drop % HEAPS.length]!);
    if (drop % 8 === 7 && (await logsOf(phone)).some((line) => line.includes('run ended'))) break;
  }
  await phone.wait(20_000);
  await sendBack(phone);
  const [sent] = await phone.page.evaluate(() => window.phone.cards());
  const answer = fieldsOf(sent?.query ?? '');
  expect(answer.s).toBe(card.s);
  expect(answer.m).toBe('challenge');
  expect(answer.b).not.toBe(card.b);
  expect(proofOf(answer)).toBe(Number(answer.b));
  expect(sent?.title).not.toBe('');
  expect(sent?.imageUrl).not.toBeNull();
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('challenge: a second card in the middle of a run is played, and the run is still kept', async () => {
  const phone = await bench.open('busy');
  const { home } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await phone.wait(600);
  await dropAcross(phone, 3);
  const own = await menuQuery(phone);
  await phone.openCard(card);
  await phone.wait(1500);
  await accept(phone);
  await dropAcross(phone, 2);
  expect((await menuQuery(phone)).s).toBe(card.s);
  await phone.page.evaluate(() => window.phone.hide());
  const kept = await phone.page.evaluate(() =>
    ['run.0', 'run.1', 'run.2'].map((key) => window.phone.readStorage(key)),
  );
  const runs = kept.flatMap((value) => {
    const page = AUTOSAVE_PAGES.parse(value);
    return page.ok && page.value.value ? [page.value.value.replay] : [];
  });
  expect(runs.some(({ seed, commands }) => seed.toString(36) === own.s && commands.length === 3)).toBe(true);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('challenge: offline, a card that lies about its score is shown what its run proves', async () => {
  const phone = await bench.off('offline');
  await phone.page.evaluate(() => window.phone.setNetwork({ type: 'none' }));
  await openCold(phone, { ...card, b: '999999' });
  expect((await logsOf(phone)).join('\n')).toContain(`challenge: ${card.b}, verified`);
  await accept(phone);
  await dropAcross(phone, 2);
  expect((await menuQuery(phone)).s).toBe(card.s);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('challenge: a card whose run is broken still gives the seed and the score to beat', async () => {
  const phone = await bench.off('broken');
  await openCold(phone, { ...card, r: `${card.r?.slice(0, -6)}AAAAAA` });
  expect((await logsOf(phone)).join('\n')).toContain(`challenge: ${card.b}, none`);
  await accept(phone);
  await dropAcross(phone, 2);
  expect((await menuQuery(phone)).s).toBe(card.s);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('single page of Moments: today is told of, nothing is begun and the cloud is left alone', async () => {
  const phone = await bench.off('moments');
  await openCold(phone, card, 1154);
  expect(await coloursOf(phone)).toBeGreaterThan(20);
  const { home } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await dropAcross(phone, 2);
  expect(await menuQuery(phone)).toEqual({});
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
