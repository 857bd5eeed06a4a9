import type { LogPort, SharePort } from '../../platform/ports.ts';
import type { Result } from '../../shared/result.ts';
import type { ShareCard } from '../../shared/share-card.ts';

export interface ChatCardsParts {
  readonly share: Pick<SharePort, 'share' | 'chat'>;
  readonly log: LogPort;
  /** Until then the client's own page covers the game. */
  readonly coverWhile: (page: Promise<unknown>) => void;
}

const isCancelled = (done: Result<void>): boolean => !done.ok && done.error.code === 'host/cancelled';

/** Cards that go into one chat by the client's chat tools; by the usual chooser where those fail. */
export class ChatCards {
  private readonly parts: ChatCardsParts;
  /** A page of the client's was asked for and has not answered. */
  private busy = false;

  constructor(parts: ChatCardsParts) {
    this.parts = parts;
  }

  /** The game was opened for one chat: the client's own chooser is shut meanwhile. */
  get isOpen(): boolean {
    return this.parts.share.chat.isOpen();
  }

  /**
   * Where a client never answers, the next card goes by the usual chooser. `line`: what the one is asked for whom the player
   * may choose then; null where nobody is.
   */
  async send(card: ShareCard, line: string | null): Promise<void> {
    if (this.busy) {
      this.parts.share.share(card);
      return;
    }
    this.busy = true;
    const sent = await this.inChat(card, line);
    this.busy = false;
    if (sent.ok || isCancelled(sent)) return;
    this.parts.log.warn(`chat tool: ${sent.error.code} ${sent.error.detail}`);
    this.parts.share.share(card);
  }

  /** A chat that was entered for this card alone is left again. */
  private async inChat(card: ShareCard, line: string | null): Promise<Result<void>> {
    const { chat } = this.parts.share;
    const entered = chat.isOpen();
    const open = entered ? null : await this.covered(chat.open());
    if (open && !open.ok) return open;
    const sent = await this.covered(chat.send(card));
    if (sent.ok && line !== null) await this.covered(chat.callOn(line, card.query));
    if (!entered) chat.close();
    return sent;
  }

  private covered<T>(page: Promise<T>): Promise<T> {
    this.parts.coverWhile(page);
    return page;
  }
}
