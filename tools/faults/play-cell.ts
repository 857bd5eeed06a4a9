import type { Browser } from 'playwright-core';
import type { Rules } from '../../src/core/index.ts';
import { within } from '../within.ts';
import type { Cell } from './cells.ts';
import { faultOf } from './cells.ts';
import { FaultPhone } from './fault-phone.ts';
import { bestIn, endedScore, scoresInCore } from './judge.ts';
import { HANDS, vitalReason } from './vital.ts';
import { wayOut } from './way-out.ts';

export interface Desk {
  readonly browser: Browser;
  readonly url: string;
  readonly rules: Rules;
}

export interface Outcome {
  readonly cell: Cell;
  /** Null: the run ended with the right score and is there after a restart; or the failure page had a way out. */
  readonly broken: string | null;
  /** The errors in the game's own log. */
  readonly said: readonly string[];
}

const thrown = async (phone: FaultPhone): Promise<string | null> => {
  const [first] = await phone.errors();
  return first === undefined ? null : `thrown: ${first}`;
};

/** The save is not read, so that home is a newcomer's. */
const isUnread = ({ api, way }: Cell): boolean => api.startsWith('getStorage') && way !== 'once';

/** Home stands, a run is played to its end, and it is there after a restart. */
const playThrough = async (phone: FaultPhone, cell: Cell, rules: Rules): Promise<string | null> => {
  const score = endedScore(await phone.play(isUnread(cell)));
  if (score === null) return 'the run did not end with its twenty drops';
  await phone.advance(3000);
  const inCore = scoresInCore(rules, await phone.kept());
  if (!inCore.includes(score)) return `${score} points, in the core ${inCore.join(', ') || 'no run is kept'}`;
  const error = await thrown(phone);
  if (error !== null) return error;
  await phone.kill();
  if (!(await phone.launch())) return 'no second start';
  if (bestIn(await phone.lines()) === score) return null;
  // What can not be read is not lost: it is there once the host is right again.
  await phone.kill();
  await phone.clearFaults();
  await phone.launch();
  const best = bestIn(await phone.lines());
  return best === score ? null : `${score} points, after a restart ${best}`;
};

let users = 0;

/** Real time: on a busy core a cell plays for some twenty seconds. */
export const CELL_MS = 180_000;
const PAGE_MS = 30_000;

const play = async (phone: FaultPhone, cell: Cell, rules: Rules): Promise<Outcome> => {
  const stood = await phone.launch();
  const said = await phone.lines();
  if (stood && HANDS.includes(cell.api)) return { cell, broken: await thrown(phone), said };
  if (stood) return { cell, broken: await playThrough(phone, cell, rules), said };
  return { cell, broken: vitalReason(cell) === null ? 'home does not stand' : await wayOut(phone), said };
};

/** Ends in any case: what waits for ever is not survived. */
export const playCell = async ({ browser, url, rules }: Desk, cell: Cell): Promise<Outcome> => {
  users += 1;
  let phone: FaultPhone | null = null;
  try {
    const opened = FaultPhone.open(browser, url, `cell-${users}`, [faultOf(cell)]);
    phone = await within('a phone', opened, PAGE_MS);
    return await within('the cell’s end', play(phone, cell, rules), CELL_MS);
  } catch (error) {
    return { cell, broken: String(error).split('\n')[0]!, said: [] };
  } finally {
    if (phone) await within('a phone to close', phone.close(), PAGE_MS).catch(() => undefined);
  }
};
