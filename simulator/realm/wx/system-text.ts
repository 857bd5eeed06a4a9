import { SYSTEM_FAMILY } from '../../protocol/system-family.ts';
import { native } from '../natives.ts';

const SUFFIX = `, "${SYSTEM_FAMILY}"`;

interface Pen {
  font: string;
}

/** Puts the phone's system font behind every font a game asks for, as systems do; the game reads what it has set. */
export const addSystemFont = (): void => {
  const { prototype } = native.window.CanvasRenderingContext2D;
  const own = Object.getOwnPropertyDescriptor(prototype, 'font');
  if (own?.get === undefined || own.set === undefined) return;
  const { get, set } = own;
  Object.defineProperty(prototype, 'font', {
    ...own,
    get(this: Pen) {
      return String(get.call(this)).replace(SUFFIX, '');
    },
    set(this: Pen, font: unknown) {
      set.call(this, `${String(font)}${SUFFIX}`);
    },
  });
};

/** A new pen writes with the system's font, too. */
export const withSystemFont = (pen: object): void => {
  const text = pen as Pen;
  const { font } = text;
  text.font = font;
};
