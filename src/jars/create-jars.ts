import { JarShelf, type JarShelfParts } from './jar-shelf.ts';
import { Jars, type JarsParts as OwnParts } from './jars.ts';

export type { EndedLeg, Jars, SharedJar } from './jars.ts';
export type { WatchedLeg } from './opened-jar.ts';

export type JarsParts = Omit<OwnParts, 'shelf'> & JarShelfParts;
export type CreateJars = (parts: JarsParts) => Jars;

/** Jars that go from hand to hand, and who the player is in them. */
export const createJars: CreateJars = (parts) => new Jars({ ...parts, shelf: new JarShelf(parts) });
