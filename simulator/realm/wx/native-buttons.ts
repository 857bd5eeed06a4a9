import type { ButtonKind, NativeButton } from '../../protocol/natives.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import type { Files } from './files.ts';
import { tappedUserInfo } from './user-info.ts';

interface Option {
  readonly type?: 'text' | 'image';
  readonly text?: string;
  readonly image?: string;
  readonly icon?: string;
  readonly style: WechatMinigame.OptionStyle;
  readonly withCredentials?: boolean;
}

const pixels = (length: number | undefined): string => (length === undefined ? '' : `${length}px`);

const lookOf = (style: WechatMinigame.OptionStyle): Record<string, string> => ({
  backgroundColor: style.backgroundColor ?? '',
  border: style.borderWidth ? `${style.borderWidth}px solid ${style.borderColor ?? ''}` : '',
  borderRadius: pixels(style.borderRadius),
  color: style.color ?? '',
  fontSize: pixels(style.fontSize),
  lineHeight: pixels(style.lineHeight),
  textAlign: style.textAlign ?? '',
});

/** A button of the platform's over the game: shown when it is made, and above everything the game draws. */
const makeButton = (
  context: Context,
  files: Files,
  kind: ButtonKind,
  option: Option,
  answer: () => Promise<object>,
) => {
  const taps = new Listeners<[object]>();
  let shown = true;
  const style = { ...option.style };
  const button = {
    type: option.type ?? 'text',
    text: option.text ?? '',
    image: option.image,
    icon: option.icon,
  };
  const current = (): NativeButton => ({
    kind,
    box: { left: style.left, top: style.top, width: style.width, height: style.height },
    text: button.type === 'text' ? button.text : '',
    image: button.type === 'image' && button.image ? files.urlOf(button.image) : null,
    look: lookOf(style),
    shown,
  });
  const tapped = (): void => void answer().then((result) => context.clock.post(() => taps.emit(result)));
  const view = context.host.natives.addButton(current(), tapped);
  const changed = (): void => view.change(current());
  const setShown = (to: boolean) => (): void => {
    shown = to;
    changed();
  };
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      set: (it, key, value) => {
        Reflect.set(it, key, value);
        changed();
        return true;
      },
    });
  return watch({
    ...button,
    style: watch(style),
    show: setShown(true),
    hide: setShown(false),
    destroy: () => view.remove(),
    onTap: taps.add,
    offTap: taps.remove,
  });
};

const TAPPED = async (): Promise<object> => ({ errMsg: 'ok' });

export const nativeButtonsPlugin = (context: Context, files: Files) => {
  const make = (kind: ButtonKind, option: Option, answer = TAPPED): never =>
    makeButton(context, files, kind, option, answer) as never;
  const say = (title: string): undefined => {
    const page = { title, content: '', confirmText: '关闭', cancelText: null };
    context.host.dialog({ kind: 'modal', ...page }, () => undefined);
    return undefined;
  };
  const opening = (title: string) => async (): Promise<object> => {
    say(title);
    return TAPPED();
  };
  return {
    createUserInfoButton: (option) =>
      make('userInfo', option, () => tappedUserInfo(context, option.withCredentials === true)),
    createGameClubButton: (option) => make('gameClub', option, opening('游戏圈')),
    createFeedbackButton: (option: Option) => make('feedback', option, opening('意见反馈')),
    createGameRecorderShareButton: (option) =>
      make('recorderShare', option as unknown as Option, opening('对局回放')),
    createOpenSettingButton: (option) =>
      make('openSetting', option, async () => {
        await context.host.pages.settings();
        return TAPPED();
      }),
  } satisfies Partial<WechatMinigame.Wx>;
};
