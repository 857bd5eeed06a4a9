import type { Platform } from '../../../src/platform/ports.ts';
import type { Hands } from '../hands.ts';
import { answerKey, type HandsRequest, REQUEST } from './wire.ts';

type Ask = <T>(hand: string, ...values: readonly unknown[]) => Promise<T>;

const pause = ({ clock }: Platform, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });

/** A game cannot call out; it asks by a line on its console, and the answer appears in its storage. */
const createAsk = (platform: Platform): Ask => {
  let requests = 0;
  return async (hand, ...values) => {
    requests += 1;
    const request: HandsRequest = { id: requests, hand, values };
    const key = answerKey(request.id);
    console.info(REQUEST + JSON.stringify(request));
    for (;;) {
      const answer = platform.storage.read(key);
      if (answer.ok && answer.value !== null) {
        platform.storage.remove(key);
        return JSON.parse(String(answer.value)).value;
      }
      await pause(platform, 4);
    }
  };
};

const fault = async (how: 'throw' | 'reject', message: string): Promise<void> => {
  if (how === 'reject') void Promise.reject(new Error(message));
  else
    setTimeout(() => {
      throw new Error(message);
    });
};

/** Hands for a game that runs inside a simulated phone. */
export const createRealmHands = (platform: Platform): Hands => {
  const ask = createAsk(platform);
  return {
    hide: () => ask('hide'),
    show: (entry) => ask('show', entry),
    warnMemory: () => ask('warnMemory'),
    fault,
    touch: (touch) => ask('touch', touch),
    lose: (id) => ask('lose', id),
    resize: (width, height) => ask('resize', width, height),
    connect: (connected) => ask('connect', connected),
    interrupt: (phase) => ask('interrupt', phase),
    pass: (milliseconds) => pause(platform, milliseconds),
    frame: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
    taps: () => ask('taps'),
    shared: () => ask('shared'),
    menuCard: () => ask('menuCard'),
    hosted: () => ask('hosted'),
  };
};
