import { type PassedJar, pointsOf } from '../passed/passed-jar.ts';
import { makeJarText } from '../passed/text.ts';

/** Later rules come first, then more points, then more legs. */
const isBetter = (a: PassedJar, b: PassedJar): boolean => {
  if (a.rulesVersion !== b.rulesVersion) return a.rulesVersion > b.rulesVersion;
  const more = pointsOf(a) - pointsOf(b);
  return more === 0 ? a.legs.length > b.legs.length : more > 0;
};

/** The text of the best jar that this player has a leg in. Any fits where it is hosted (docs/decisions/0028). */
export const bestJarText = (jars: readonly PassedJar[], own: number): string | null => {
  let best: PassedJar | null = null;
  for (const jar of jars) {
    const isOwn = jar.legs.some(({ player }) => player === own);
    if (isOwn && (best === null || isBetter(jar, best))) best = jar;
  }
  return best && makeJarText(best);
};
