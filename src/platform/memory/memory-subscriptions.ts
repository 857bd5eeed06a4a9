import { ok, type Result } from '../../shared/result.ts';
import type { SubscriptionPort } from '../ports.ts';

/** A client that asks the player about messages, in memory. */
export interface MemorySubscriptions {
  readonly port: SubscriptionPort;
  able: boolean;
  /** The templates the player was asked about, and what they answer. */
  readonly asked: readonly string[];
  answer: Result<boolean>;
}

export const createMemorySubscriptions = (): MemorySubscriptions => {
  const asked: string[] = [];
  const subscriptions: MemorySubscriptions = {
    able: true,
    asked,
    answer: ok(true),
    port: {
      get able() {
        return subscriptions.able;
      },
      ask: async (template) => {
        asked.push(template);
        return subscriptions.answer;
      },
    },
  };
  return subscriptions;
};
