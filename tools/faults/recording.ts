import { within } from '../within.ts';
import type { Call } from './cells.ts';
import { callsOf } from './cells.ts';
import { FaultPhone } from './fault-phone.ts';
import { CELL_MS, type Desk } from './play-cell.ts';

const playRun = async (phone: FaultPhone): Promise<readonly Call[]> => {
  await phone.launch();
  await phone.play();
  await phone.advance(3000);
  return callsOf(await phone.calls());
};

/** What the game calls of its host from launch to the end of a run, when nothing is wrong. */
export const recordCalls = async ({ browser, url }: Desk): Promise<readonly Call[]> => {
  const phone = await FaultPhone.open(browser, url, 'recorder', []);
  const calls = await within('the recording', playRun(phone), CELL_MS);
  await phone.close();
  return calls;
};
