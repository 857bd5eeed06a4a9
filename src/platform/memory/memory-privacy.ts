import type { PrivacyQuestion } from '../../shared/privacy-question.ts';
import { ok } from '../../shared/result.ts';
import { createListeners } from '../listeners.ts';
import type { LogPort, PrivacyPort } from '../ports.ts';

/** What became of a question: `seen` is what the player has before them. */
export type AskedPrivacy = 'seen' | 'agreed' | 'declined' | null;

export interface MemoryPrivacy {
  readonly port: PrivacyPort;
  /** How often the contract was opened. */
  readonly opened: () => number;
  /** The host wants to use private data. What became of that, as it is when it is asked for. */
  need(): () => AskedPrivacy;
}

export const createMemoryPrivacy = (log: LogPort): MemoryPrivacy => {
  let opened = 0;
  const asked = createListeners<PrivacyQuestion>('privacy', log);
  return {
    port: {
      able: true,
      openContract: async () => {
        opened += 1;
        return ok(undefined);
      },
      onQuestion: (listener) => void asked.add(listener),
    },
    opened: () => opened,
    need: () => {
      let state: AskedPrivacy = null;
      asked.tell({
        seen: () => {
          state = 'seen';
        },
        answer: (agreed) => {
          state = agreed ? 'agreed' : 'declined';
        },
      });
      return () => state;
    },
  };
};
