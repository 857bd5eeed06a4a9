import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FriendsLayer, FriendsPort, HostCanvas, LogPort } from '../ports.ts';
import { ask, call } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The shared canvas of `screenCanvas` mode (base library 3.6.6) has a style; the typings leave it out. */
type SharedCanvas = HostCanvas & { readonly style?: Record<'left' | 'top' | 'width' | 'height', string> };

/** Out of sight: the layer is always above the game. */
const AWAY = '-9999px';

const layerOf = (canvas: SharedCanvas): FriendsLayer => {
  const { style } = canvas;
  return {
    canvas: style ? null : canvas,
    place: ({ left, top, width, height }, pixelRatio) => {
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
      if (!style) return;
      style.left = `${left}px`;
      style.top = `${top}px`;
      style.width = `${width}px`;
      style.height = `${height}px`;
    },
    hide: () => {
      if (style) style.left = AWAY;
    },
  };
};

export const createWxFriends = (host: WxHost, log: LogPort): FriendsPort => {
  let context: WechatMinigame.OpenDataContext | null = null;
  let layer: FriendsLayer | null = null;
  const open = (): Result<FriendsLayer> => {
    if (layer) return ok(layer);
    const opened = call(host, 'getOpenDataContext', () =>
      host.getOpenDataContext?.({ sharedCanvasMode: 'screenCanvas' }),
    );
    if (!opened.ok) return opened;
    if (!opened.value) return fail(failure('host/unsupported', 'getOpenDataContext'));
    context = opened.value;
    layer = layerOf(context.canvas as unknown as SharedCanvas);
    return ok(layer);
  };
  return {
    keep: (pairs) =>
      ask<void>(host, 'setUserCloudStorage', (done, failed) =>
        host.setUserCloudStorage?.({ KVDataList: [...pairs], success: () => done(), fail: failed }),
      ),
    open,
    post: (message) => {
      const posted = call(host, 'getOpenDataContext', () => context?.postMessage({ ...message }));
      if (!posted.ok) log.warn(posted.error.detail);
    },
    allowed: async () => {
      const answer = await ask<boolean>(host, 'getSetting', (done, failed) =>
        host.getSetting?.({
          success: ({ authSetting }) => done(authSetting['scope.WxFriendInteraction'] === true),
          fail: failed,
        }),
      );
      return answer.ok && answer.value;
    },
    // A refusal is remembered by the client: after one only its settings page helps.
    allow: () =>
      ask<void>(host, 'openSetting', (done, failed) =>
        host.openSetting?.({ success: () => done(), fail: failed }),
      ),
  };
};
