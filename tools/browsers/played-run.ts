import { createRun, type Replay, type Rules, restoreRun } from '../../src/core/index.ts';
import { AUTOSAVE_PAGES, type SavedRun } from '../../src/progress/autosave/saved-run.ts';
import { boardPlace } from '../pictures/board-place.ts';
import { deviceMetrics } from '../pictures/metrics-of.ts';
import { within } from '../within.ts';
import type { DrivenPage } from './driven-page.ts';

/** What one browser made of the run. */
export interface PlayedRun {
  /** As the game logged them at the end. */
  readonly score: number;
  readonly drops: number;
  /** The state of the core in the middle of the run, as the phone kept it. */
  readonly hash: string;
  /** What the core of this machine comes to from the kept commands. */
  readonly hashInCore: string;
  /** What went wrong in the game, by its own word and the host's. */
  readonly errors: readonly string[];
  /** A PNG of the run's end. */
  readonly picture: Buffer;
}

/** Drops after which the state is looked at. */
const HALF = 40;
const MOST_DROPS = 400;
const STEP_MS = 500;
/** Noon of mid-autumn day in China: the clock stands still between steps. */
const CLOCK = Date.UTC(2026, 8, 25, 4);
/** Milliseconds for the phone's page to be set up, and for the game to stand. */
const PATIENCE_MS = 60_000;

const phoneThere = async (): Promise<void> => {
  while (window.phone === undefined) await new Promise((done) => setTimeout(done, 10));
};

const launch = async (): Promise<boolean> => {
  await window.phone.launch({ scene: 1001 });
  for (let step = 0; step < 400; step++) {
    if (window.phone.logs().some(({ text }) => text.includes('ready'))) return true;
    await window.phone.advance(50, 'none');
    await new Promise((done) => setTimeout(done, 10));
  }
  return false;
};

/** A card with a bare seed begins its run at once, and with it the run's time. */
const openCard = (): void => {
  window.phone.hide();
  window.phone.show({ scene: 1007, query: { m: 'challenge', s: '7' } });
};

const endLine = (): string | undefined =>
  window.phone.logs().find(({ text }) => text.includes('run ended: challenge'))?.text;

const errorsOf = (): readonly string[] => [
  ...window.phone.errors().map(({ message }) => message),
  ...window.phone
    .logs()
    .filter(({ level }) => level === 'error')
    .map(({ text }) => text),
];

/** All texts that the phone keeps, once the game is left and writes no more; the run in progress is among them. */
const keptTexts = async (): Promise<readonly string[]> => {
  window.phone.hide();
  let kept = '';
  for (let look = 0, still = 0; look < 100 && still < 10; look++) {
    await new Promise((done) => setTimeout(done, 50));
    const now = JSON.stringify(window.phone.storage());
    still = window.phone.state() === 'background' && now === kept ? still + 1 : 0;
    kept = now;
  }
  return Object.values(window.phone.storage()).filter((value) => typeof value === 'string');
};

const placeOfPhone = (): { left: number; top: number; scale: number } => {
  const { left, top, width } = document.querySelector('.viewport')!.getBoundingClientRect();
  return { left, top, scale: width / window.phone.device.width };
};

const start = async (page: DrivenPage): Promise<void> => {
  const ready = await within('the game to stand', page.evaluate(launch), 2 * PATIENCE_MS);
  if (!ready) throw new Error(`the game did not get ready: ${(await page.evaluate(errorsOf)).join('; ')}`);
  await page.evaluate(() => window.phone.advance(600, 'none'));
  await page.evaluate(openCard);
  await page.evaluate(() => window.phone.advance(600, 'none'));
};

/** Taps across the jar, always the same, and lets time pass between them. */
const drop = async (page: DrivenPage, at: number): Promise<void> => {
  const { board, scale, left, top } = await placeOf(page);
  const x = board.left + 720 * board.scale * (((at * 5) % 9) / 9 + 0.05);
  await page.tap({ x: left + x * scale, y: top + (board.top + 400 * board.scale) * scale });
  await page.evaluate((time) => window.phone.advance(time, 'none'), STEP_MS);
};

const placeOf = async (page: DrivenPage) => {
  const place = await page.evaluate(placeOfPhone);
  const board = boardPlace(deviceMetrics(await page.evaluate(() => window.phone.device)));
  return { ...place, board };
};

const commandsBy = ({ commands }: Replay, tick: number) =>
  commands.filter((it) => it.tick === tick).map(({ command }) => command);

/** The newest run among the texts a phone keeps. */
const newestRun = (texts: readonly string[]): SavedRun => {
  let newest: { readonly sequence: number; readonly value: SavedRun } | null = null;
  for (const text of texts) {
    const page = AUTOSAVE_PAGES.parse(text);
    if (!page.ok || page.value.kind !== 'page' || !page.value.value) continue;
    const { sequence, value } = page.value;
    if (newest === null || sequence > newest.sequence) newest = { sequence, value };
  }
  if (newest === null) throw new Error('the phone kept no run');
  return newest.value;
};

/** What the kept run's commands come to here, and what the phone kept of it. */
const hashesOf = (rules: Rules, texts: readonly string[]): Pick<PlayedRun, 'hash' | 'hashInCore'> => {
  const { replay, snapshot } = newestRun(texts);
  const setup = { rules, mode: replay.mode, seed: replay.seed };
  const kept = restoreRun(setup, snapshot);
  if (!kept.ok) throw new Error(`${kept.error.code}: ${kept.error.detail}`);
  const run = createRun(setup);
  while (run.view.tick < kept.value.view.tick) run.step(commandsBy(replay, run.view.tick));
  return { hash: kept.value.hash(), hashInCore: run.hash() };
};

const half = async (page: DrivenPage, rules: Rules): Promise<Pick<PlayedRun, 'hash' | 'hashInCore'>> => {
  await start(page);
  for (let at = 0; at < HALF; at++) await drop(page, at);
  const hashes = hashesOf(rules, await page.evaluate(keptTexts));
  await page.evaluate(() => window.phone.kill());
  await page.evaluate(() => window.phone.removeGame());
  return hashes;
};

/** Plays half a run and looks at what the phone keeps of it, then a whole one to its end: by touch, on a card's seed. */
export const playRun = async (
  page: DrivenPage,
  url: string,
  user: string,
  rules: Rules,
): Promise<PlayedRun> => {
  await page.open(`${url}/phone?device=iphonese1&user=${user}&clock=${CLOCK}&launch=no`);
  await within('the phone’s page to be set up', page.evaluate(phoneThere), PATIENCE_MS);
  const hashes = await half(page, rules);
  await start(page);
  for (let at = 0; at < MOST_DROPS && !(await page.evaluate(endLine)); at++) await drop(page, at);
  const [, score, drops] =
    /challenge, (\d+) points, (\d+) drops/.exec((await page.evaluate(endLine)) ?? '') ?? [];
  if (score === undefined) throw new Error('the run did not end');
  await page.evaluate(() => window.phone.advance(3000, 'last'));
  const errors = await page.evaluate(errorsOf);
  return { ...hashes, score: Number(score), drops: Number(drops), errors, picture: await page.picture() };
};
