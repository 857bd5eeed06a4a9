import { KEYBOARD_CHARACTERS } from '../../limits.ts';
import { KEYBOARD_HEIGHT, type NativeView } from '../../protocol/natives.ts';
import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

/** Words on the key at the lower right. ShowKeyboardOption.confirmType. */
const CONFIRM: Readonly<Record<string, string>> = {
  done: '完成',
  next: '下一个',
  search: '搜索',
  go: '前往',
  send: '发送',
};

/** The platform's keyboard under the game. One at a time; showing it anew begins anew. */
class KeyboardHost {
  private readonly context: Context;
  private view: NativeView<string> | null = null;
  private value = '';

  constructor(context: Context) {
    this.context = context;
  }

  show(option: WechatMinigame.ShowKeyboardOption): undefined {
    const { host, clock, signals } = this.context;
    const maxLength = option.maxLength ?? KEYBOARD_CHARACTERS;
    this.value = String(option.defaultValue ?? '').slice(0, maxLength);
    const wasOpen = this.view !== null;
    const keyboard = {
      value: this.value,
      maxLength,
      multiple: option.multiple === true,
      confirmText: CONFIRM[option.confirmType] ?? '完成',
      numbers: option.keyboardType === 'number',
    };
    this.view = host.natives.openKeyboard(keyboard, {
      typed: (value) => {
        this.value = value;
        clock.post(() => signals.keyboardInput.emit({ value }));
      },
      confirmed: (value) => {
        this.value = value;
        clock.post(() => signals.keyboardConfirm.emit({ value }));
        if (option.confirmHold !== true) this.close();
      },
      closed: (value) => {
        this.value = value;
        this.close();
      },
    });
    if (!wasOpen) clock.post(() => signals.keyboardHeight.emit({ height: KEYBOARD_HEIGHT }));
    return undefined;
  }

  update(value: string): undefined {
    if (this.view === null) throw new CallFailure('keyboard is not shown');
    this.value = value;
    this.view.change(value);
    return undefined;
  }

  hide(): undefined {
    if (this.view === null) throw new CallFailure('keyboard is not shown');
    this.close();
    return undefined;
  }

  private close(): void {
    const { clock, signals } = this.context;
    const { view, value } = this;
    this.view = null;
    view?.remove();
    clock.post(() => {
      signals.keyboardHeight.emit({ height: 0 });
      signals.keyboardComplete.emit({ value });
    });
  }
}

export const keyboardPlugin = (context: Context, { promised }: Calls) => {
  const keyboard = new KeyboardHost(context);
  const { keyboardInput, keyboardConfirm, keyboardComplete, keyboardHeight } = context.signals;
  return {
    showKeyboard: promised('showKeyboard', (it: WechatMinigame.ShowKeyboardOption) => keyboard.show(it)),
    updateKeyboard: promised('updateKeyboard', (it: WechatMinigame.UpdateKeyboardOption) =>
      keyboard.update(it.value),
    ),
    hideKeyboard: promised('hideKeyboard', () => keyboard.hide()),
    onKeyboardInput: keyboardInput.add,
    offKeyboardInput: keyboardInput.remove,
    onKeyboardConfirm: keyboardConfirm.add,
    offKeyboardConfirm: keyboardConfirm.remove,
    onKeyboardComplete: keyboardComplete.add,
    offKeyboardComplete: keyboardComplete.remove,
    onKeyboardHeightChange: keyboardHeight.add,
    offKeyboardHeightChange: keyboardHeight.remove,
  } satisfies Partial<WechatMinigame.Wx>;
};
