import { JarShelf, type JarShelfParts } from './jar-shelf.ts';
import { Jars, type JarsParts } from './jars.ts';

export type { EndedLeg, Jars, SharedJar } from './jars.ts';

/** Jars that go from hand to hand, and who the player is in them. */
export const createJars = (parts: Omit<JarsParts, 'shelf'> & JarShelfParts): Jars =>
  new Jars({ ...parts, shelf: new JarShelf(parts) });
