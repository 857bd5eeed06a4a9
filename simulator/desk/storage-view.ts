import { element } from '../dom/element.ts';
import type { PhoneApi } from '../phone/phone-api.ts';
import { button } from './controls.ts';

const sizeOf = (text: string): string =>
  text.length < 1024 ? `${text.length} B` : `${(text.length / 1024).toFixed(1)} KB`;

const pretty = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
};

/** What the game has stored for this user. */
export class StorageView {
  private readonly list = element('div', 'values');
  readonly root: HTMLElement;
  private readonly open = new Set<string>();
  private shown = '';

  constructor(phone: () => PhoneApi | null) {
    const remove = button('remove game', () => void phone()?.removeGame(), 'link danger');
    remove.title =
      'Ends the game and deletes its values and files, as deleting it from the recents list does';
    this.root = element('section', 'section', element('h2', '', 'Storage', remove), this.list);
  }

  update(phone: PhoneApi | null): void {
    const values = phone?.storage() ?? {};
    const key = JSON.stringify(values);
    if (key === this.shown) return;
    this.shown = key;
    const entries = Object.entries(values);
    const empty = element('p', 'empty', 'Nothing stored.');
    this.list.replaceChildren(
      ...(entries.length === 0 ? [empty] : entries.map((entry) => this.value(phone, ...entry))),
    );
  }

  private value(phone: PhoneApi | null, key: string, value: unknown): HTMLElement {
    const text = JSON.stringify(value) ?? '';
    const remove = button('delete', () => phone?.removeStorage(key), 'link danger');
    const summary = element('summary', '', element('b', '', key), element('small', '', sizeOf(text)));
    const details = element('details', '', summary, element('pre', '', pretty(value)), remove);
    details.open = this.open.has(key);
    details.addEventListener('toggle', () => (details.open ? this.open.add(key) : this.open.delete(key)));
    return details;
  }
}
