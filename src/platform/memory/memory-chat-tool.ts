import { failure, type HostCode } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ShareCard } from '../../shared/share-card.ts';
import type { ChatToolPort } from '../outer-ports.ts';

export interface MemoryChatTool {
  readonly port: ChatToolPort;
  /** The game was opened for a chat, or works for one by now. */
  isOpen: boolean;
  /** What a call is answered with; a call without an entry succeeds, as on a client that has chat tools. */
  readonly failing: Map<'open' | 'send' | 'callOn', HostCode>;
  readonly sent: readonly ShareCard[];
  /** Lines and queries with which somebody was mentioned. */
  readonly called: readonly (readonly [string, string])[];
}

/** A client without chat tools until `failing` is emptied. */
export const createMemoryChatTool = (): MemoryChatTool => {
  const sent: ShareCard[] = [];
  const called: (readonly [string, string])[] = [];
  const failing: MemoryChatTool['failing'] = new Map(
    (['open', 'send', 'callOn'] as const).map((call) => [call, 'host/unsupported']),
  );
  const answer = (call: 'open' | 'send' | 'callOn', done: () => void): Promise<Result<void>> => {
    const code = failing.get(call);
    if (code === undefined) done();
    return Promise.resolve(code === undefined ? ok(undefined) : fail(failure(code, call)));
  };
  const tool: MemoryChatTool = {
    port: {
      isOpen: () => tool.isOpen,
      open: () =>
        answer('open', () => {
          tool.isOpen = true;
        }),
      close: () => {
        tool.isOpen = false;
      },
      send: (card) => answer('send', () => sent.push(card)),
      callOn: (line, query) => answer('callOn', () => called.push([line, query])),
    },
    isOpen: false,
    failing,
    sent,
    called,
  };
  return tool;
};
