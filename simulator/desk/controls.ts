import { element } from '../dom/element.ts';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** A control that shows a value and can be told of a new one. */
export interface Control<T> {
  readonly root: HTMLElement;
  set(value: T): void;
}

export const button = (label: string, press: () => void, className = 'button'): HTMLButtonElement => {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
};

/** A row of exclusive choices with the chosen one raised. */
export const segmented = <T>(
  choices: readonly Choice<T>[],
  chosen: T,
  choose: (value: T) => void,
): Control<T> => {
  const buttons = choices.map(({ value, label }) => ({
    value,
    made: button(label, () => pick(value), 'segment'),
  }));
  const set = (value: T): void => {
    for (const it of buttons) it.made.ariaPressed = String(it.value === value);
  };
  const pick = (value: T): void => {
    set(value);
    choose(value);
  };
  set(chosen);
  return { root: element('div', 'segments', ...buttons.map((it) => it.made)), set };
};

/** A drop-down list. */
export const picker = (
  choices: readonly Choice<string>[],
  chosen: string,
  choose: (value: string) => void,
): Control<string> => {
  const select = element('select');
  for (const { value, label } of choices) select.add(new Option(label, value));
  select.value = chosen;
  select.addEventListener('change', () => choose(select.value));
  const set = (value: string): void => {
    select.value = value;
  };
  return { root: element('span', 'picker', select), set };
};

/** A switch with its name. */
export const toggle = (label: string, title: string, flip: (on: boolean) => void): Control<boolean> => {
  const box = element('input');
  box.type = 'checkbox';
  box.addEventListener('change', () => flip(box.checked));
  const root = element('label', 'toggle', box, element('i'), element('span', '', label));
  root.title = title;
  const set = (on: boolean): void => {
    box.checked = on;
  };
  return { root, set };
};

/** One line of text; `enter` is called when the player confirms it. */
export const field = (
  placeholder: string,
  value: string,
  enter: (text: string) => void,
): HTMLInputElement => {
  const input = element('input', 'field');
  input.placeholder = placeholder;
  input.value = value;
  input.spellcheck = false;
  input.addEventListener('keydown', (event) => event.key === 'Enter' && enter(input.value));
  return input;
};

export const row = (label: string, ...controls: HTMLElement[]): HTMLElement =>
  element('div', 'row', element('span', 'row-label', label), element('div', 'row-controls', ...controls));

export const section = (title: string, ...content: HTMLElement[]): HTMLElement =>
  element('section', 'section', element('h2', '', title), ...content);
