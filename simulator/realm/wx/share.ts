import { CAPTURE_PROMISE_MS, SHARE_PROMISE_MS } from '../../limits.ts';
import { BLANK_CARD, type CardSource, type SharedCard } from '../../protocol/chat.ts';
import type { MenuEntry } from '../../protocol/realm-port.ts';
import type { Context } from '../context.ts';
import type { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import { atLeast } from '../versions.ts';
import type { Calls } from './calls.ts';
import type { Files } from './files.ts';

/** What the game gave for a card; every field may be missing or of the wrong type. */
type Wanted = { title?: unknown; imageUrl?: unknown; query?: unknown; promise?: unknown };

/** Base libraries from which an answer may come late. OnShareAppMessageListenerResult, OnUserCaptureScreenListenerResult. */
const SHARE_PROMISE_SINCE = '2.12.0';
const CAPTURE_QUERY_SINCE = '3.3.0';
/** Library from which showShareMenu names its entries. ShowShareMenuOption.menus. */
const MENUS_SINCE = '2.11.3';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Sharing: what would be sent is recorded; whether it was sent is never told. */
export class Sharing {
  readonly #context: Context;
  readonly #files: Files;
  ticket = false;
  #entries: readonly MenuEntry[] = ['favorite', 'link'];

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
  }

  card(wanted: Wanted, from: CardSource): SharedCard {
    const image = text(wanted.imageUrl);
    const imageUrl = image === '' ? null : this.#files.hostUrlOf(image);
    if (image !== '' && imageUrl === null) {
      this.#context.host.log('warn', [`share: no such picture, the screen is shown instead: ${image}`]);
    }
    const { ticket } = this;
    return { ...BLANK_CARD, title: text(wanted.title), imageUrl, query: text(wanted.query), from, ticket };
  }

  setMenu(entries: readonly MenuEntry[]): void {
    this.#entries = entries;
    this.#context.host.shareMenu(entries);
  }

  /** The card of an entry of the capsule's menu; null while the entry is off. */
  async menuCard(entry: MenuEntry): Promise<SharedCard | null> {
    if (!this.#entries.includes(entry)) return null;
    const wanted = (this.#listenersOf(entry).latest()?.() ?? {}) as Wanted;
    const awaited = entry === 'menu' && atLeast(this.#context.host.baseLibrary, SHARE_PROMISE_SINCE);
    return this.card(awaited ? await this.#late(wanted, SHARE_PROMISE_MS) : wanted, entry);
  }

  /** The player took a picture of the screen; the game may say with which query it opens the game again. */
  async captured(): Promise<string> {
    const answer = this.#context.signals.capture.latest()?.({ errMsg: 'onUserCaptureScreen:ok' });
    if (!atLeast(this.#context.host.baseLibrary, CAPTURE_QUERY_SINCE)) return '';
    return text((await this.#late((answer ?? {}) as Wanted, CAPTURE_PROMISE_MS)).query);
  }

  /** A promise in the answer has its time limit; after it the rest of the answer counts. */
  async #late(wanted: Wanted, limit: number): Promise<Wanted> {
    if (!(wanted.promise instanceof native.Promise)) return wanted;
    const late = new native.Promise<Wanted>((resolve) => {
      this.#context.clock.setTimer(() => resolve(wanted), limit, false);
    });
    const chosen = await native.Promise.race([wanted.promise as Promise<Wanted>, late]).catch(() => wanted);
    return chosen ?? wanted;
  }

  #listenersOf(entry: MenuEntry): Listeners {
    const { share, favorite, copyUrl, timeline } = this.#context.signals;
    return { menu: share, favorite, link: copyUrl, timeline }[entry];
  }
}

const always: readonly MenuEntry[] = ['favorite', 'link'];

/** Moments is a trial that only Android has. ShowShareMenuOption.menus. */
const shownEntries = (context: Context, menus: unknown): MenuEntry[] => {
  const { device, baseLibrary } = context.host;
  const names = Array.isArray(menus) && atLeast(baseLibrary, MENUS_SINCE) ? menus : ['shareAppMessage'];
  const timeline = names.includes('shareTimeline') && device.mode === 'android';
  return [
    ...(names.includes('shareAppMessage') ? (['menu'] as const) : []),
    ...(timeline ? (['timeline'] as const) : []),
    ...always,
  ];
};

/** The typings give these listeners nothing to answer with; the host takes what they return. */
const answering = (listeners: Listeners) => ({
  add: listeners.add as (listener: (...rest: never[]) => unknown) => void,
  remove: listeners.remove as (listener?: (...rest: never[]) => unknown) => void,
});

const listening = (context: Context) => {
  const { share, favorite, copyUrl, timeline, capture, friendMessage } = context.signals;
  return {
    onShareAppMessage: answering(share).add,
    offShareAppMessage: answering(share).remove,
    onAddToFavorites: answering(favorite).add,
    offAddToFavorites: answering(favorite).remove,
    onCopyUrl: answering(copyUrl).add,
    offCopyUrl: answering(copyUrl).remove,
    onShareTimeline: answering(timeline).add,
    offShareTimeline: answering(timeline).remove,
    // One listener at a time. onUserCaptureScreen.
    onUserCaptureScreen: (listener: (...rest: never[]) => unknown): void => {
      capture.remove();
      capture.add(listener as () => unknown);
    },
    offUserCaptureScreen: capture.remove as (listener?: (...rest: never[]) => unknown) => void,
    onShareMessageToFriend: friendMessage.add,
    offShareMessageToFriend: friendMessage.remove,
  };
};

export const sharePlugin = (context: Context, { promised }: Calls, sharing: Sharing) => ({
  showShareMenu: promised('showShareMenu', (it: WechatMinigame.ShowShareMenuOption) => {
    sharing.ticket = it.withShareTicket === true;
    sharing.setMenu(shownEntries(context, it.menus));
    return undefined;
  }),
  hideShareMenu: promised('hideShareMenu', () => {
    sharing.setMenu(always);
    return undefined;
  }),
  updateShareMenu: promised('updateShareMenu', (it: WechatMinigame.UpdateShareMenuOption) => {
    if (it.withShareTicket !== undefined) sharing.ticket = it.withShareTicket;
    return undefined;
  }),
  ...(listening(context) satisfies Partial<WechatMinigame.Wx>),
  shareAppMessage: (option?: WechatMinigame.ShareAppMessageOption): void =>
    context.host.share(sharing.card(option ?? {}, 'call')),
});
