import { ok, type Result } from '../../shared/result.ts';
import type { ShareCard } from '../../shared/share-card.ts';
import type { LogPort, SharePort } from '../ports.ts';
import { textOf } from '../text-of.ts';
import { ask, call, hear, LIMITS, NO_LIMIT, nothing, warn } from './wx-call.ts';
import { createWxChatTool } from './wx-chat-tool.ts';
import type { WxHost } from './wx-host.ts';

type Menu = WechatMinigame.OnShareAppMessageListenerResult;

/** Without an image the client takes a picture of the screen. */
const toOption = ({ title, image, query }: ShareCard): WechatMinigame.ShareAppMessageOption =>
  image === null ? { title, query } : { title, query, imageUrl: image };

/**
 * The menu's forward entry is grey until it is asked for; Moments are on Android alone, and ignored elsewhere. A card
 * with a ticket opens in a group with that group's board; its price is that it goes to one chat at a time.
 */
const openMenu = (host: WxHost, log: LogPort): void => {
  void ask(host, 'showShareMenu', NO_LIMIT, nothing, (handlers) =>
    host.showShareMenu?.({ withShareTicket: true, menus: ['shareAppMessage', 'shareTimeline'], ...handlers }),
  ).then((shown) => warn(log, shown));
};

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
  hear(host, 'onShareAppMessage', log, forward);
  hear(host, 'onAddToFavorites', log, () => ({ disableForward: false, ...plain() }));
  hear(host, 'onCopyUrl', log, plain);
  hear(host, 'onShareTimeline', log, plain);
};

/** A picture that leads back into the game is forbidden to some games: then it is sent as one that leads nowhere. */
const toFriends =
  (needShowEntrance: boolean) =>
  (host: WxHost, path: string): Promise<Result<void>> =>
    ask(host, 'showShareImageMenu', NO_LIMIT, nothing, (handlers) =>
      host.showShareImageMenu?.({ path, needShowEntrance, ...handlers }),
    );

const large = (host: WxHost, path: string): Promise<Result<void>> =>
  ask(host, 'previewImage', NO_LIMIT, nothing, (handlers) =>
    host.previewImage?.({ urls: [path], showmenu: true, ...handlers }),
  );

const intoAlbum = (host: WxHost, path: string): Promise<Result<void>> =>
  ask(host, 'saveImageToPhotosAlbum', NO_LIMIT, nothing, (handlers) =>
    host.saveImageToPhotosAlbum?.({ filePath: path, ...handlers }),
  );

/** Each way only where the one before it is missing or broken: a player who put the menu away wants nothing else. */
const showPicture = async (host: WxHost, path: string): Promise<Result<void>> => {
  let shown: Result<void> = ok(undefined);
  for (const way of [toFriends(true), toFriends(false), large, intoAlbum]) {
    shown = await way(host, path);
    if (shown.ok || shown.error.code === 'host/cancelled') break;
  }
  return shown;
};

export const createWxShare = (host: WxHost, log: LogPort): SharePort => {
  let current: (() => ShareCard) | null = null;
  answerMenus(host, log, () => current?.() ?? null);
  return {
    offer: (card) => {
      if (current === null) openMenu(host, log);
      current = card;
    },
    capture: (query) => hear(host, 'onUserCaptureScreen', log, () => ({ query: query() })),
    share: (card) => {
      const shared = call(host, 'shareAppMessage', () => host.shareAppMessage?.(toOption(card)));
      warn(log, shared);
    },
    showPicture: (path) => showPicture(host, path),
    chat: createWxChatTool(host, log),
    copy: (data) =>
      ask(host, 'setClipboardData', LIMITS.storage, nothing, (handlers) =>
        host.setClipboardData?.({ data, ...handlers }),
      ),
  };
};
