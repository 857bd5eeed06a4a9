import type { Page } from 'playwright-core';
import type { PhoneApi } from '../../../simulator/phone/phone-api.ts';
import type { Entry } from '../../../src/platform/ports.ts';
import { within } from '../../../tools/within.ts';
import { answerKey, type ContractResult, DONE, type HandsRequest, REQUEST, RESULT } from './wire.ts';

/** All contracts of one phone on a busy machine; less than a hook may take. */
const PROBE_MS = 150_000;

interface Launch {
  readonly baseLibrary: string | null;
  readonly entry: Entry;
}

const start = async (page: Page, launch: Launch): Promise<void> => {
  await page.waitForFunction(() => window.phone !== undefined);
  await page.evaluate(async ({ baseLibrary, entry }) => {
    if (baseLibrary !== null) window.phone.setBaseLibrary(baseLibrary);
    await window.phone.launch(entry as Parameters<PhoneApi['launch']>[0]);
  }, launch);
};

/** Runs inside the page, where nothing from around this function exists. */
const act = async ([key, hand, values]: readonly [string, string, readonly unknown[]]): Promise<void> => {
  const { phone } = window;
  const hands: Readonly<Record<string, (...values: never[]) => unknown>> = {
    hide: phone.hide,
    show: phone.show,
    warnMemory: () => phone.memoryWarning(),
    touch: phone.touch,
    lose: (id: number) => phone.touch({ phase: 'lost', id, x: 0, y: 0 }),
    resize: phone.resize,
    connect: (connected: boolean) => phone.setNetwork({ type: connected ? 'wifi' : 'none' }),
    interrupt: phone.interruptAudio,
    taps: phone.vibrations,
    shared: phone.cards,
    menuCard: phone.menuCard,
    hosted: () => phone.hostedData(),
  };
  const value = await hands[hand]?.(...(values as never[]));
  phone.writeStorage(key, JSON.stringify({ value: value ?? null }));
};

/** Launches the probe on the page's phone, lends it hands until it is done, and answers what it found. */
export const drivePhone = async (page: Page, launch: Launch): Promise<ContractResult[]> => {
  const results: ContractResult[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith(REQUEST)) {
        const { id, hand, values }: HandsRequest = JSON.parse(text.slice(REQUEST.length));
        page.evaluate(act, [answerKey(id), hand, values] as const).catch(reject);
      } else if (text.startsWith(RESULT)) results.push(JSON.parse(text.slice(RESULT.length)));
      else if (text === DONE) resolve();
    });
  });
  await start(page, launch);
  await within('the probe to say that it is done', finished, PROBE_MS);
  return results;
};
