import { headsOf, type PassedJar } from '../passed/passed-jar.ts';
import { parseJarText } from '../passed/text.ts';
import { MAX_HOSTED_JAR } from '../shared/score-entry.ts';

/** A jar as somebody hosts it. */
export interface HostedJar {
  readonly text: string;
  readonly jar: PassedJar;
  /** What each stand of it, after so many legs, is known by: two jars that share one share all legs up to it. */
  readonly stands: readonly string[];
}

/** Null for what is no jar, for one that nobody has played, and for one that only a later game can read. */
export const readHostedJar = (text: string): HostedJar | null => {
  const read = text.length <= MAX_HOSTED_JAR ? parseJarText(text) : null;
  if (!read?.ok || read.value.legs.length === 0) return null;
  const [, ...heads] = headsOf(read.value);
  return { text, jar: read.value, stands: heads.map((head) => String.fromCharCode(...head)) };
};

export const lastStand = ({ stands }: HostedJar): string => stands[stands.length - 1]!;
