import { ok, type Result } from '../../shared/result.ts';
import type { LogPort, ShareCard, SharePort } from '../ports.ts';
import { textOf } from '../text-of.ts';
import { ask, call, hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

type Menu = WechatMinigame.OnShareAppMessageListenerResult;

/** Without an image the client takes a picture of the screen. */
const toOption = ({ title, image, query }: ShareCard): WechatMinigame.ShareAppMessageOption =>
  image === null ? { title, query } : { title, query, imageUrl: image };

/**
 * The menu's forward entry is grey until it is asked for; Moments are on Android alone, and ignored elsewhere. A card
 * with a ticket opens in a group with that group's board; its price is that it goes to one chat at a time.
 */
const openMenu = (host: WxHost, log: LogPort): void =>
  hear(host, 'showShareMenu', log, () =>
    host.showShareMenu?.({
      withShareTicket: true,
      menus: ['shareAppMessage', 'shareTimeline'],
      fail: (cause) => log.warn(`showShareMenu: ${cause.errMsg}`),
    }),
  );

/** One and the same card for every way out of the game that the client's own menu has. */
const answerMenus = (host: WxHost, log: LogPort, current: () => ShareCard | null): void => {
  /** Nothing means the client's own card: better than none when ours cannot be made. */
  const card = (): ShareCard | null => {
    try {
      return current();
    } catch (thrown) {
      log.error(`share card: ${textOf(thrown)}`);
      return null;
    }
  };
  const plain = (): Partial<Menu> => {
    const made = card();
    return made === null ? {} : toOption(made);
  };
  const forward = (): Partial<Menu> => {
    const made = card();
    if (made === null) return {};
    return made.later ? { ...toOption(made), promise: made.later.then(toOption) } : toOption(made);
  };
  // The typings ask for every field; the guide leaves all of them optional.
  hear(host, 'onShareAppMessage', log, () => host.onShareAppMessage?.(() => forward() as Menu));
  hear(host, 'onAddToFavorites', log, () =>
    host.onAddToFavorites?.(() => ({ disableForward: false, ...plain() }) as never),
  );
  hear(host, 'onCopyUrl', log, () => host.onCopyUrl?.(() => plain() as never));
  hear(host, 'onShareTimeline', log, () => host.onShareTimeline?.(() => plain() as never));
};

const toFriends = (host: WxHost, path: string): Promise<Result<unknown>> =>
  ask(host, 'showShareImageMenu', (done, failed) =>
    host.showShareImageMenu?.({ path, needShowEntrance: true, success: done, fail: failed }),
  );

const large = (host: WxHost, path: string): Promise<Result<unknown>> =>
  ask(host, 'previewImage', (done, failed) =>
    host.previewImage?.({ urls: [path], showmenu: true, success: done, fail: failed }),
  );

const intoAlbum = (host: WxHost, path: string): Promise<Result<unknown>> =>
  ask(host, 'saveImageToPhotosAlbum', (done, failed) =>
    host.saveImageToPhotosAlbum?.({ filePath: path, success: done, fail: failed }),
  );

/** Each way only where the one before it is missing or broken: a player who put the menu away wants nothing else. */
const showPicture = async (host: WxHost, path: string): Promise<Result<void>> => {
  let shown: Result<unknown> = ok(undefined);
  for (const way of [toFriends, large, intoAlbum]) {
    shown = await way(host, path);
    if (shown.ok || shown.error.code === 'host/cancelled') break;
  }
  return shown.ok ? ok(undefined) : shown;
};

export const createWxShare = (host: WxHost, log: LogPort): SharePort => {
  let current: (() => ShareCard) | null = null;
  answerMenus(host, log, () => current?.() ?? null);
  return {
    offer: (card) => {
      if (current === null) openMenu(host, log);
      current = card;
    },
    capture: (query) =>
      hear(host, 'onUserCaptureScreen', log, () =>
        host.onUserCaptureScreen?.((() => ({ query: query() })) as never),
      ),
    share: (card) => {
      const shared = call(host, 'shareAppMessage', () => host.shareAppMessage?.(toOption(card)));
      if (!shared.ok) log.warn(shared.error.detail);
    },
    showPicture: (path) => showPicture(host, path),
  };
};
