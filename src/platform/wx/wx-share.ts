import type { LogPort, ShareCard, SharePort } from '../ports.ts';
import { textOf } from '../text-of.ts';
import { call, hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** Without an image the client takes a picture of the screen. */
const toOption = ({ title, image, query }: ShareCard): WechatMinigame.ShareAppMessageOption =>
  image === null ? { title, query } : { title, query, imageUrl: image };

/** The menu's forward entry is grey until it is asked for (showShareMenu). */
const openMenu = (host: WxHost, log: LogPort): void =>
  hear(host, 'showShareMenu', log, () =>
    host.showShareMenu?.({
      menus: ['shareAppMessage'],
      fail: (cause) => log.warn(`showShareMenu: ${cause.errMsg}`),
    }),
  );

export const createWxShare = (host: WxHost, log: LogPort): SharePort => {
  let current: (() => ShareCard) | null = null;
  /** An empty answer means the client's own card: better than none when ours cannot be made. */
  const answer = (): WechatMinigame.ShareAppMessageOption => {
    try {
      return current === null ? {} : toOption(current());
    } catch (thrown) {
      log.error(`share card: ${textOf(thrown)}`);
      return {};
    }
  };
  hear(host, 'onShareAppMessage', log, () =>
    // The typings ask for every field; the guide leaves all of them optional.
    host.onShareAppMessage?.(() => answer() as WechatMinigame.OnShareAppMessageListenerResult),
  );
  return {
    offer: (card) => {
      if (current === null) openMenu(host, log);
      current = card;
    },
    share: (card) => {
      const shared = call(host, 'shareAppMessage', () => host.shareAppMessage?.(toOption(card)));
      if (!shared.ok) log.warn(shared.error.detail);
    },
  };
};
