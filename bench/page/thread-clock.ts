import type { Page } from 'playwright-core';
import { FRAME_BEGINS, FRAME_ENDS } from './watched.ts';

/** A mark of the page's, with the processor time of its thread so far, in microseconds. */
interface Mark {
  readonly name: string;
  readonly ts: number;
  readonly tts: number;
}

const EVERY_MARK = { includedCategories: ['blink.user_timing'], excludedCategories: ['*'] };

/**
 * Processor time of the page's thread between the two marks of each frame, in milliseconds: what else the machine does, and what other
 * threads do on the same core, counts for nothing. What it answers ends the measuring.
 */
export const startThreadClock = async (page: Page): Promise<() => Promise<readonly number[]>> => {
  const session = await page.context().newCDPSession(page);
  const events: Mark[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as Mark[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: EVERY_MARK });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const at = (name: string) => events.filter((it) => it.name === name).sort((a, b) => a.ts - b.ts);
    const ends = at(FRAME_ENDS);
    return at(FRAME_BEGINS).map(({ tts }, frame) => (ends[frame]!.tts - tts) / 1000);
  };
};
