import type { GameEvent } from './event.ts';
import type { Jar } from './jar.ts';
import type { Contact } from './physics/contact.ts';

type Impact = Extract<GameEvent, { type: 'impact' }>;

const NONE: readonly Impact[] = [];

const impactOf = ({ a, b, plane, normalX, normalY, approach }: Contact): Impact => ({
  type: 'impact',
  a: b.id,
  b: plane >= 0 ? null : a.id,
  x: b.x - normalX * b.radius,
  y: b.y - normalY * b.radius,
  normalX,
  normalY,
  speed: approach,
});

/** The contacts that began in this tick with at least this speed. */
export const impactsOf = (jar: Jar, speed: number): readonly Impact[] => {
  const { list, count, began } = jar.round.contacts;
  if (began === 0) return NONE;
  let impacts: Impact[] | null = null;
  for (let i = 0; i < count; i += 1) {
    const contact = list[i] as Contact;
    if (!contact.began || contact.approach < speed) continue;
    impacts = impacts ?? [];
    impacts.push(impactOf(contact));
  }
  return impacts ?? NONE;
};
