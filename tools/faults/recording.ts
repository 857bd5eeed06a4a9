import type { Call } from './cells.ts';
import { callsOf } from './cells.ts';
import { FaultPhone } from './fault-phone.ts';
import type { Desk } from './play-cell.ts';

/** What the game calls of its host from launch to the end of a run, when nothing is wrong. */
export const recordCalls = async ({ browser, url }: Desk): Promise<readonly Call[]> => {
  const phone = await FaultPhone.open(browser, url, 'recorder', []);
  await phone.launch();
  await phone.play();
  await phone.advance(3000);
  const calls = callsOf(await phone.calls());
  await phone.close();
  return calls;
};
