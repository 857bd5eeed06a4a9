import { createRun, parseReplayText, type Replay, type Rules } from '../../src/core/index.ts';
import { boardPlace } from '../pictures/board-place.ts';
import { deviceMetrics } from '../pictures/metrics-of.ts';
import type { DrivenPage } from './driven-page.ts';
import { fieldsOf, fingerOn, menuCard, openEntry } from './driven-phone.ts';

/** A run as the game itself logs its end. */
export interface EndedRun {
  readonly score: number;
  readonly drops: number;
  /** The state of the core at the end. */
  readonly hash: string;
}

const MOST_DROPS = 400;
const STEP_MS = 500;
/** Milliseconds in which the panel of the end stands, and the card of the run is painted. */
const END_MS = 6000;

/** Lets time pass; answers the line that tells the end, once it has come. */
const pass = async (milliseconds: number): Promise<string | null> => {
  await window.phone.advance(milliseconds, 'none');
  return window.phone.logs().find(({ text }) => text.includes('run ended: challenge'))?.text ?? null;
};

const endOf = (line: string): EndedRun => {
  const [, score, drops, hash] = /challenge, (\d+) points, (\d+) drops, state (\w+)/.exec(line) ?? [];
  if (hash === undefined) throw new Error(`the end is told otherwise: ${line}`);
  return { score: Number(score), drops: Number(drops), hash };
};

/** Plays to its end by touch what a card with a bare seed has begun: taps across the jar, always the same. */
export const playByTouch = async (page: DrivenPage): Promise<EndedRun> => {
  const board = boardPlace(deviceMetrics(await page.evaluate(() => window.phone.device)));
  const tap = await fingerOn(page);
  const y = board.top + 400 * board.scale;
  for (let at = 0; at < MOST_DROPS; at++) {
    await tap({ x: board.left + 720 * board.scale * (((at * 5) % 9) / 9 + 0.05), y });
    const line = await page.evaluate(pass, STEP_MS);
    if (line !== null) return endOf(line);
  }
  throw new Error('the run did not end');
};

const commandsBy = ({ commands }: Replay, tick: number) =>
  commands.filter((it) => it.tick === tick).map(({ command }) => command);

/** What the core of this machine comes to from the commands that the phone recorded. */
const endInCore = (rules: Rules, replay: Replay): EndedRun => {
  const run = createRun({ rules, mode: replay.mode, seed: replay.seed });
  while (!run.view.ended) run.step(commandsBy(replay, run.view.tick));
  const { score, drops } = run.view;
  return { score, drops, hash: run.hash() };
};

/** The query of the card that the run's end sends, and the run it tells of, played in the core of this machine. */
export const toldOnCard = async (
  page: DrivenPage,
  rules: Rules,
): Promise<{ query: string; run: EndedRun }> => {
  await page.evaluate((time) => window.phone.advance(time, 'none'), END_MS);
  const query = await page.evaluate(menuCard);
  const replay = parseReplayText(fieldsOf(query).r);
  if (!replay.ok) throw new Error(`the card carries no run: ${replay.error.code} in ${query}`);
  return { query, run: endInCore(rules, replay.value) };
};

const provenScore = (): number | null => {
  const line = window.phone.logs().find(({ text }) => /challenge: \d+, verified/.test(text));
  return line === undefined ? null : Number(/challenge: (\d+)/.exec(line.text)?.[1]);
};

/** Milliseconds of play in which the game plays a card's run again to prove it. */
const PROOF_MS = 30_000;

/** Opens the card in the phone that sent it; answers the score the game has proved, null where it proved none. */
export const openCard = async (page: DrivenPage, query: string): Promise<number | null> => {
  await page.evaluate(openEntry, { scene: 1007, query: fieldsOf(query) });
  for (let time = 0; time < PROOF_MS; time += STEP_MS) {
    const score = await page.evaluate(provenScore);
    if (score !== null) return score;
    await page.evaluate((step) => window.phone.advance(step, 'none'), STEP_MS);
  }
  return null;
};
