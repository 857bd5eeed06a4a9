import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { needPrivacy } from './privacy.ts';

const TOAST_MS = 1500;

/** Asks the player through the phone; resolves with the index of the choice, null when cancelled. */
const ask = (context: Context, dialog: Parameters<Context['host']['dialog']>[0]): Promise<number | null> =>
  new native.Promise((resolve) => context.host.dialog(dialog, resolve));

const modal = async (context: Context, option: WechatMinigame.ShowModalOption) => {
  const choice = await ask(context, {
    kind: 'modal',
    title: option.title ?? '',
    content: option.content ?? '',
    confirmText: option.confirmText ?? '确定',
    cancelText: option.showCancel === false ? null : (option.cancelText ?? '取消'),
  });
  return { confirm: choice === 0, cancel: choice === null, content: '' };
};

const actionSheet = async (context: Context, { itemList }: WechatMinigame.ShowActionSheetOption) => {
  const choice = await ask(context, { kind: 'sheet', items: itemList });
  if (choice === null) throw new CallFailure('cancel');
  return { tapIndex: choice };
};

/** Toasts, dialogs, vibration and the clipboard: what the host draws or does beside the game. */
export const interfacePlugin = (context: Context, { promised }: Calls) => {
  const { host } = context;
  const tell = (dialog: Parameters<typeof host.dialog>[0]): undefined => {
    host.dialog(dialog, () => undefined);
    return undefined;
  };
  const close = (kind: 'toast' | 'loading') => (): undefined => {
    host.closeDialog(kind);
    return undefined;
  };
  const vibrate = (strength: string): undefined => {
    host.vibrate(strength);
    return undefined;
  };
  return {
    showToast: promised('showToast', (it: WechatMinigame.ShowToastOption) =>
      tell({ kind: 'toast', title: it.title, icon: it.icon ?? 'success', duration: it.duration ?? TOAST_MS }),
    ),
    hideToast: promised('hideToast', close('toast')),
    showLoading: promised('showLoading', (it: WechatMinigame.ShowLoadingOption) =>
      tell({ kind: 'loading', title: it.title }),
    ),
    hideLoading: promised('hideLoading', close('loading')),
    showModal: promised('showModal', (it: WechatMinigame.ShowModalOption) => modal(context, it)),
    showActionSheet: promised('showActionSheet', (it: WechatMinigame.ShowActionSheetOption) =>
      actionSheet(context, it),
    ),
    vibrateShort: promised('vibrateShort', (it: WechatMinigame.VibrateShortOption) =>
      vibrate(it.type ?? 'short'),
    ),
    vibrateLong: promised('vibrateLong', () => vibrate('long')),
    // The capsule keeps its look; a game can only ask.
    setMenuStyle: promised('setMenuStyle', () => undefined),
    setStatusBarStyle: promised('setStatusBarStyle', () => undefined),
    setClipboardData: promised('setClipboardData', async (it: WechatMinigame.SetClipboardDataOption) => {
      await needPrivacy(context, 'setClipboardData');
      host.clipboard.write(it.data);
      return tell({ kind: 'toast', title: '内容已复制', icon: 'success', duration: TOAST_MS });
    }),
    getClipboardData: promised('getClipboardData', async () => {
      await needPrivacy(context, 'getClipboardData');
      return { data: host.clipboard.read() };
    }),
  } satisfies Partial<WechatMinigame.Wx>;
};
