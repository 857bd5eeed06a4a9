import { element } from '../dom/element.ts';
import type { Dialog, DialogAnswer, Question } from '../protocol/realm-port.ts';

type Answer = (answer: DialogAnswer) => void;

const button = (label: string, className: string, press: () => void): HTMLButtonElement => {
  const made = element('button', className, label);
  made.addEventListener('click', press);
  return made;
};

const askedBy = (dialog: Extract<Dialog, { kind: 'modal' | 'sheet' }>): Question =>
  dialog.kind === 'sheet'
    ? { text: '', choices: dialog.items }
    : {
        text: [dialog.title, dialog.content].filter((it) => it !== '').join(': '),
        choices: [dialog.confirmText],
      };

/** The host's own dialogs over the game. One question at a time; toasts come and go beside it. */
export class Dialogs {
  private readonly layer: HTMLElement;
  private toast: HTMLElement | null = null;
  private question: {
    readonly panel: HTMLElement;
    readonly answer: Answer;
    readonly asked: Question;
  } | null = null;

  private readonly changed: () => void;

  constructor(layer: HTMLElement, changed: () => void) {
    this.layer = layer;
    this.changed = changed;
  }

  open(dialog: Dialog, answer: Answer): void {
    if (dialog.kind === 'toast' || dialog.kind === 'loading') {
      this.showToast(dialog);
      answer(null);
      return;
    }
    this.answer(null);
    const panel = dialog.kind === 'modal' ? this.modal(dialog) : this.sheet(dialog.items);
    this.question = { panel, answer, asked: askedBy(dialog) };
    this.layer.append(panel);
    this.changed();
  }

  get asked(): Question | null {
    return this.question?.asked ?? null;
  }

  /** False when no question is open. */
  answer(choice: DialogAnswer): boolean {
    const question = this.question;
    if (question === null) return false;
    this.question = null;
    question.panel.remove();
    question.answer(choice);
    this.changed();
    return true;
  }

  closeToast(): void {
    this.toast?.remove();
    this.toast = null;
  }

  closeAll(): void {
    this.closeToast();
    this.question?.panel.remove();
    this.question = null;
  }

  /** The capsule's menu. */
  menu(items: readonly { label: string; press: () => void }[]): void {
    this.open({ kind: 'sheet', items: items.map((item) => item.label) }, (choice) => {
      if (choice !== null) items[choice]?.press();
    });
  }

  private showToast(dialog: Extract<Dialog, { kind: 'toast' | 'loading' }>): void {
    this.closeToast();
    const mark = dialog.kind === 'loading' || dialog.icon === 'loading' ? 'spinner' : dialog.icon;
    const toast = element('div', 'toast', element('i', `toast-icon ${mark}`), element('p', '', dialog.title));
    this.layer.append(toast);
    this.toast = toast;
    if (dialog.kind === 'toast') setTimeout(() => this.toast === toast && this.closeToast(), dialog.duration);
  }

  private modal(dialog: Extract<Dialog, { kind: 'modal' }>): HTMLElement {
    const cancel =
      dialog.cancelText === null ? [] : [button(dialog.cancelText, 'cancel', () => void this.answer(null))];
    const confirm = button(dialog.confirmText, 'confirm', () => void this.answer(0));
    const title = dialog.title === '' ? [] : [element('h2', '', dialog.title)];
    const box = element(
      'div',
      'modal',
      ...title,
      element('p', '', dialog.content),
      element('footer', '', ...cancel, confirm),
    );
    return element('div', 'shade centred', box);
  }

  private sheet(items: readonly string[]): HTMLElement {
    const buttons = items.map((item, index) => button(item, '', () => void this.answer(index)));
    const sheet = element(
      'div',
      'sheet',
      ...buttons,
      button('取消', 'cancel', () => void this.answer(null)),
    );
    const shade = element('div', 'shade bottom', sheet);
    shade.addEventListener('click', (event) => event.target === shade && this.answer(null));
    return shade;
  }
}
