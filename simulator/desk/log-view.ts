import { element } from '../dom/element.ts';
import type { LogLine, PhoneApi } from '../phone/phone-api.ts';
import { button } from './controls.ts';

const SHOWN = 300;

const lineOf = ({ level, text, at, from }: LogLine): HTMLElement =>
  element('p', `log ${level} ${from}`, element('time', '', `${(at / 1000).toFixed(2)}`), text);

/** The game's console. Keeps to its end unless scrolled away from it. */
export class LogView {
  private readonly list = element('div', 'log-list');
  private readonly count = element('small', 'count');
  readonly root: HTMLElement;
  private cleared: LogLine | undefined;
  private last: LogLine | undefined;
  private shown = -1;

  constructor(phone: () => PhoneApi | null) {
    const clear = button('clear', () => this.clear(phone()), 'link');
    this.root = element(
      'section',
      'section logs',
      element('h2', '', 'Console', this.count, clear),
      this.list,
    );
  }

  update(phone: PhoneApi | null): void {
    const all = phone?.logs() ?? [];
    const after =
      this.cleared === undefined
        ? -1
        : all.findIndex((line) => line.text === this.cleared?.text && line.at === this.cleared.at);
    const lines = all.slice(after + 1).slice(-SHOWN);
    if (lines.length === this.shown && lines.at(-1)?.at === this.last?.at) return;
    const atEnd = this.list.scrollTop + this.list.clientHeight >= this.list.scrollHeight - 8;
    this.shown = lines.length;
    this.last = lines.at(-1);
    this.count.textContent = String(all.length);
    this.list.replaceChildren(
      ...(lines.length === 0 ? [element('p', 'empty', 'Quiet so far.')] : lines.map(lineOf)),
    );
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  private clear(phone: PhoneApi | null): void {
    this.cleared = phone?.logs().at(-1);
    this.shown = -1;
    this.update(phone);
  }
}
