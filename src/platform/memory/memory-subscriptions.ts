import { ok, type Result } from '../../shared/result.ts';
import type { NoticesPort } from '../ports.ts';

/** A client that asks the player about messages, in memory. */
export interface MemoryNotices {
  readonly port: NoticesPort;
  able: boolean;
  /** The templates the player was asked about, and what they answer. */
  readonly asked: readonly string[];
  answer: Result<boolean>;
}

export const createMemoryNotices = (): MemoryNotices => {
  const asked: string[] = [];
  const notices: MemoryNotices = {
    able: true,
    asked,
    answer: ok(true),
    port: {
      get able() {
        return notices.able;
      },
      ask: async (template) => {
        asked.push(template);
        return notices.answer;
      },
    },
  };
  return notices;
};
