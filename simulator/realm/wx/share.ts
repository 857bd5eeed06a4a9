import { SHARE_PROMISE_MS } from '../../limits.ts';
import type { SharedCard } from '../../wire/realm-port.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import type { Calls } from './calls.ts';
import type { Files } from './files.ts';

/** What the game gave for a card; every field may be missing or of the wrong type. */
type Wanted = { title?: unknown; imageUrl?: unknown; query?: unknown; promise?: unknown };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Sharing: what would be sent is recorded; whether it was sent is never told. */
export class Sharing {
  readonly #context: Context;
  readonly #files: Files;
  menuShown = false;

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
  }

  card(wanted: Wanted, from: SharedCard['from']): SharedCard {
    const image = text(wanted.imageUrl);
    return {
      title: text(wanted.title),
      imageUrl: image === '' ? null : this.#files.hostUrlOf(image),
      query: text(wanted.query),
      from,
    };
  }

  /** The card of the forward entry. A promise in the answer has its time limit; after it the rest counts. */
  async menuCard(): Promise<SharedCard | null> {
    const ask = this.#context.signals.share.latest();
    if (!this.menuShown) return null;
    const wanted = (ask?.() ?? {}) as Wanted;
    if (!(wanted.promise instanceof native.Promise)) return this.card(wanted, 'menu');
    const late = new native.Promise<Wanted>((resolve) => {
      this.#context.clock.setTimer(() => resolve(wanted), SHARE_PROMISE_MS, false);
    });
    const chosen = await native.Promise.race([wanted.promise as Promise<Wanted>, late]).catch(() => wanted);
    return this.card(chosen, 'menu');
  }
}

export const sharePlugin = (context: Context, { promised }: Calls, sharing: Sharing) => {
  const setMenu = (shown: boolean): undefined => {
    sharing.menuShown = shown;
    context.host.shareMenu(shown);
    return undefined;
  };
  return {
    showShareMenu: promised('showShareMenu', () => setMenu(true)),
    hideShareMenu: promised('hideShareMenu', () => setMenu(false)),
    updateShareMenu: promised('updateShareMenu', () => undefined),
    onShareAppMessage: (listener: (...rest: never[]) => unknown): void =>
      context.signals.share.add(listener as () => unknown),
    offShareAppMessage: (listener?: (...rest: never[]) => unknown): void =>
      context.signals.share.remove(listener as () => unknown),
    shareAppMessage: (option?: WechatMinigame.ShareAppMessageOption): void =>
      context.host.share(sharing.card(option ?? {}, 'call')),
  } satisfies Partial<WechatMinigame.Wx>;
};
