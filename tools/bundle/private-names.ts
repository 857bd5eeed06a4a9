import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../build/list-files.ts';

const PRIVATE = 'private (?:static )?(?:readonly |async |get |set )*';
const DECLARED = new RegExp(`\\b${PRIVATE}(\\w+)\\b`, 'g');
const OWN = new RegExp(`(?:\\bthis\\.|\\b${PRIVATE})$`);
const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g;
const WORD = /\b\w+\b/g;
/** Longer than what takes their place, and as far back as a declaration's words reach. */
const SHORTEST = 4;
const BEFORE = 40;

const readSources = (folder: string, ending: RegExp): readonly string[] =>
  listFiles(folder)
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(WORD) ?? []));

/** Names that some file uses in any other way than as a member of its own object. */
const usedElsewhere = (sources: readonly string[]): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const source of sources.map((text) => text.replace(COMMENT, ''))) {
    for (const { 0: name, index } of source.matchAll(WORD)) {
      if (!OWN.test(source.slice(Math.max(0, index - BEFORE), index))) used.add(name);
    }
  }
  return used;
};

export interface NameSources {
  /** Our sources; private members are looked for in them. */
  readonly own: string;
  /** Folders of texts in which a name must not be at all: libraries, settings, what the host runs first. */
  readonly foreign: readonly string[];
}

/**
 * Members that our classes keep to themselves and that nothing else in the bundle, no text and no setting is called by: they
 * may have any name. Sorted, so that a build is the same each time.
 */
export const privateNames = ({ own, foreign }: NameSources): readonly string[] => {
  const sources = readSources(own, /\.ts$/);
  const declared = new Set(sources.flatMap((text) => [...text.matchAll(DECLARED)].map(([, name]) => name!)));
  const used = usedElsewhere(sources);
  const known = wordsOf(foreign.flatMap((folder) => readSources(folder, /\.(m?js|json)$/)));
  return [...declared]
    .filter((name) => name.length >= SHORTEST && !used.has(name) && !known.has(name))
    .sort();
};
