import type { Page } from 'playwright-core';
import type { SharedCard } from '../../simulator/protocol/chat.ts';

/** Simulated and real milliseconds of a step, and for how many a card is waited for: longer than the host waits itself. */
const STEP_MS = 50;
const BREATH_MS = 5;
const MOST_STEPS = 200;

/**
 * The card that the capsule's menu would forward. Its picture may be painted only now, and for how long the host waits for
 * it is told by the phone's clock: so that goes on until the card is there.
 */
export const menuCardOf = (page: Page): Promise<SharedCard | null> =>
  page.evaluate(
    async ([step, breath, most]) => {
      let isThere = false;
      const asked = window.phone.menuCard().finally(() => {
        isThere = true;
      });
      for (let at = 0; at < most && !isThere; at++) {
        await window.phone.advance(step, 'none');
        await new Promise((done) => setTimeout(done, breath));
      }
      if (!isThere) throw new Error('the menu’s card does not come');
      return asked;
    },
    [STEP_MS, BREATH_MS, MOST_STEPS] as const,
  );
