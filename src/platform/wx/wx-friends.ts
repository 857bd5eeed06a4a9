import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FriendsLayer, FriendsPort, HostCanvas, LogPort } from '../ports.ts';
import { ask, attempt, call, LIMITS, NO_LIMIT, nothing, type Raw } from './wx-call.ts';
import { enteredGroup } from './wx-group.ts';
import type { WxHost } from './wx-host.ts';

/** The shared canvas of `screenCanvas` mode (base library 3.6.6) has a style; the typings leave it out. */
type SharedCanvas = HostCanvas & { readonly style?: Record<'left' | 'top' | 'width' | 'height', string> };

/** Out of sight: the layer is always above the game. */
const AWAY = '-9999px';

const layerOf = (canvas: SharedCanvas): FriendsLayer => {
  const { style } = canvas;
  return {
    canvas: style ? null : canvas,
    place: ({ left, top, width, height }, pixelRatio) =>
      void attempt('shared canvas', () => {
        canvas.width = Math.round(width * pixelRatio);
        canvas.height = Math.round(height * pixelRatio);
        if (!style) return;
        style.left = `${left}px`;
        style.top = `${top}px`;
        style.width = `${width}px`;
        style.height = `${height}px`;
      }),
    hide: () =>
      void attempt('shared canvas', () => {
        if (style) style.left = AWAY;
      }),
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
    if (!opened.value?.canvas) return fail(failure('host/unsupported', 'getOpenDataContext'));
    context = opened.value;
    layer = layerOf(context.canvas as unknown as SharedCanvas);
    return ok(layer);
  };
  return {
    keep: (pairs) =>
      ask(host, 'setUserCloudStorage', LIMITS.server, nothing, (handlers) =>
        host.setUserCloudStorage?.({ KVDataList: [...pairs], ...handlers }),
      ),
    remove: (keys) =>
      ask(host, 'removeUserCloudStorage', LIMITS.server, nothing, (handlers) =>
        host.removeUserCloudStorage?.({ keyList: [...keys], ...handlers }),
      ),
    open,
    post: (message) => {
      const posted = call(host, 'getOpenDataContext', () => context?.postMessage({ ...message }));
      if (!posted.ok) log.warn(posted.error.detail);
    },
    allowed: async () => {
      const asked = await ask(
        host,
        'getSetting',
        LIMITS.server,
        ({ authSetting }) => (authSetting as Raw)['scope.WxFriendInteraction'] === true,
        (handlers) => host.getSetting?.(handlers),
      );
      return asked.ok && asked.value;
    },
    // A refusal is remembered by the client: after one only its settings page helps.
    allow: () => ask(host, 'openSetting', NO_LIMIT, nothing, (handlers) => host.openSetting?.(handlers)),
    group: () => enteredGroup(host),
  };
};
