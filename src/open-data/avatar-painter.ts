import { fnv1a } from '../shared/hash.ts';
import { CREAM, GOLD } from '../shared/vocabulary/palette.ts';
import { disc } from './brush.ts';
import type { Brush } from './domain-host.ts';
import type { Lettering } from './lettering.ts';
import type { Person } from './people.ts';
import type { Portraits } from './portraits.ts';

/** Colours of those without a picture, chosen by their names: the foods of the jar. */
const TINTS = ['#D9A25B', '#A8343A', '#C79A63', '#C2493D', '#B9702F', '#9DB24A', '#7FB5A3', '#48508F'];

const initialOf = (name: string): string => Array.from(name)[0] ?? '圆';

const paintInitial = (
  brush: Brush,
  letters: Lettering,
  name: string,
  x: number,
  y: number,
  radius: number,
): void => {
  disc(brush, x, y, radius, TINTS[fnv1a(name) % TINTS.length]!);
  letters.write(brush, initialOf(name), x, y + 0.5, {
    size: radius,
    color: CREAM,
    align: 'center',
    family: 'system',
  });
};

/** The round picture of a person, or the first character of their name as long as there is none. */
export const paintAvatar = (
  brush: Brush,
  tools: { readonly letters: Lettering; readonly portraits: Portraits },
  person: Person,
  at: { readonly x: number; readonly y: number; readonly radius: number },
): void => {
  const { x, y, radius } = at;
  const picture = tools.portraits.get(person.avatar);
  if (picture === null) paintInitial(brush, tools.letters, person.name, x, y, radius);
  else {
    brush.save();
    brush.beginPath();
    brush.arc(x, y, radius, 0, Math.PI * 2);
    brush.clip();
    brush.drawImage(picture, x - radius, y - radius, radius * 2, radius * 2);
    brush.restore();
  }
  brush.beginPath();
  brush.arc(x, y, radius, 0, Math.PI * 2);
  brush.strokeStyle = GOLD;
  brush.lineWidth = 1.2;
  brush.stroke();
};
