import { REPORT_HEAD } from '../../src/shared/phone-report.ts';
import type { PhonePage } from '../pictures/phone-page.ts';

/** Frames that are not painted come as fast as the checks go; beside them sound and storage need the real clock. */
const BREATH_MS = 30;
const MOST_BREATHS = 600;

/** Opens the page “this phone” by its query, and reads the report where it stands in the console. Throws where none comes. */
export const simulatedReport = async (phone: PhonePage): Promise<string> => {
  await phone.page.evaluate(() => window.phone.launch({ scene: 1017, query: { check: '1' } }));
  for (let breath = 0; breath < MOST_BREATHS; breath++) {
    const text = await phone.page.evaluate(
      async ([head, breathMs]) => {
        await window.phone.advance(100, 'none');
        await new Promise((done) => setTimeout(done, breathMs));
        return window.phone.logs().find(({ text }) => text.includes(head))?.text ?? null;
      },
      [REPORT_HEAD, BREATH_MS] as const,
    );
    if (text !== null) return text.slice(text.indexOf(REPORT_HEAD));
  }
  throw new Error('no report came');
};
