/** As the bundler writes what a chunk hands on and what others take of it, over one line or many. */
const IMPORT = /^import \{([^}]*)\} from (".*?");$/gm;
const EXPORT = /^export \{([^}]*)\};$/gm;
/** `a` or `a as b`, in front of a comma or the end. */
const NAME = /([\w$]+)(?: as ([\w$]+))?/g;

const CHUNK = /(?:^|\/)chunks\/([^/]+)$/;
const chunkOf = (path: string): string | undefined =>
  CHUNK.exec(path)?.[1] ?? /^\.\/([^/]+)$/.exec(path)?.[1];

/** Letters first: `a`, `b` … `aa`. */
const shortName = (at: number): string => {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : shortName(Math.floor(at / 26) - 1) + last;
};

export interface SplitScript {
  /** From the package's root. */
  readonly path: string;
  readonly text: string;
}

type Renamed = ReadonlyMap<string, string>;

/** Words of the language that two or three letters can make. */
const RESERVED: ReadonlySet<string> = new Set(['do', 'if', 'in', 'as', 'for', 'let', 'new', 'try', 'var']);

const namesOf = (text: string): Renamed => {
  const names = new Map<string, string>();
  let at = 0;
  for (const [, list = ''] of text.matchAll(EXPORT))
    for (const [, local = '', exported = local] of list.matchAll(NAME)) {
      while (RESERVED.has(shortName(at))) at += 1;
      names.set(exported, shortName(at));
      at += 1;
    }
  return names;
};

const withExports = (text: string, names: Renamed): string =>
  text.replace(EXPORT, (_, list: string) => {
    const short = list.replace(
      NAME,
      (__, local: string, exported = local) => `${local} as ${names.get(exported)}`,
    );
    return `export {${short}};`;
  });

const withImports = (text: string, chunks: ReadonlyMap<string, Renamed>): string =>
  text.replace(IMPORT, (all, list: string, quoted: string) => {
    const names = chunks.get(chunkOf(JSON.parse(quoted)) ?? '');
    if (!names) return all;
    const short = list.replace(
      NAME,
      (_, exported: string, local = exported) => `${names.get(exported)} as ${local}`,
    );
    return `import {${short}} from ${quoted};`;
  });

/**
 * What chunks hand to each other under one or two letters: only these scripts know the names, and each is written in every list that it is
 * in. Entries keep theirs. Lines stay.
 */
export const withShortExports = (scripts: readonly SplitScript[]): readonly string[] => {
  const chunks = new Map(
    scripts.flatMap(({ path, text }) => (CHUNK.test(path) ? [[chunkOf(path)!, namesOf(text)] as const] : [])),
  );
  return scripts.map(({ path, text }) => {
    const own = CHUNK.test(path) ? chunks.get(chunkOf(path)!) : undefined;
    return withImports(own ? withExports(text, own) : text, chunks);
  });
};
