import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';

const WORD = /[A-Za-z_$][\w$]*/g;
/** Longer than what takes their place. */
const SHORTEST = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

type Tree = Node & Readonly<Record<string, unknown>>;

/** A place where a member is named. */
interface Place {
  readonly name: string;
  readonly start: number;
}

interface Names {
  /** What classes call their members. */
  readonly members: Set<string>;
  /** What else something may be reached by: keys of plain objects and words of texts. */
  readonly others: Set<string>;
  readonly places: Place[];
}

const plainKey = ({ computed, key }: Tree): Place | null => {
  const { type, name, start } = key as {
    readonly type: string;
    readonly name: string;
    readonly start: number;
  };
  return !computed && type === 'Identifier' ? { name, start } : null;
};

const noteMember = (node: Tree, { members, places }: Names): void => {
  const key = plainKey(node);
  if (!key || node.kind === 'constructor') return;
  members.add(key.name);
  places.push(key);
};

const noteKey = (node: Tree, { others }: Names): void => {
  const key = (node as unknown as { readonly type: string }).type === 'Property' ? plainKey(node) : null;
  if (key) others.add(key.name);
};

const noteNode = (node: Tree, names: Names): void => {
  const { type, left } = node as unknown as { readonly type: string; readonly left?: Tree };
  if (type === 'MethodDefinition' || type === 'PropertyDefinition') noteMember(node, names);
  else if (type === 'MemberExpression' && !node.computed) {
    const { name, start } = node.property as { readonly name: string; readonly start: number };
    names.places.push({ name, start });
  } else if (type === 'Property') noteKey(node, names);
  // The walker goes through patterns without telling of their keys.
  else if (type === 'ObjectPattern')
    for (const part of node.properties as readonly Tree[]) noteKey(part, names);
  else if (type === 'Literal' && typeof node.value === 'string') {
    for (const word of node.value.match(WORD) ?? []) names.others.add(word);
  } else if (type === 'TemplateElement') {
    for (const word of (node.value as { readonly raw: string }).raw.match(WORD) ?? []) names.others.add(word);
  } else if (type === 'AssignmentExpression' && left?.type === 'MemberExpression' && !left.computed) {
    if ((left.object as Tree).type === 'ThisExpression')
      names.members.add((left.property as { name: string }).name);
  }
};

const readNames = (text: string): Names => {
  const names: Names = { members: new Set(), others: new Set(), places: [] };
  full(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) =>
    noteNode(node as unknown as Tree, names),
  );
  return names;
};

/** `a$` … `z$`, `aa$` …: nothing in our scripts is called so. */
const shortName = (at: number): string => {
  const letter = LETTERS[at % LETTERS.length]!;
  const before = Math.floor(at / LETTERS.length);
  return before === 0 ? `${letter}$` : `${shortName(before - 1).slice(0, -1)}${letter}$`;
};

/** The commonest get the shortest; the name settles ties, so that a build is the same each time. */
const chooseNames = (all: readonly Names[], taken: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const others = new Set(all.flatMap((names) => [...names.others]));
  const members = new Set(all.flatMap((names) => [...names.members]));
  const counts = new Map<string, number>();
  for (const { name } of all.flatMap(({ places }) => places)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const free = [...members].filter(
    (name) => name.length >= SHORTEST && !others.has(name) && !taken.has(name),
  );
  const sorted = free.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  return new Map(
    sorted
      .map((name, at) => [name, shortName(at)] as const)
      .filter(([name, short]) => short.length < name.length),
  );
};

/** What follows on a line stays at its column, for the source map: no space in it outlives the compressor. */
const rename = (text: string, { places }: Names, shorter: ReadonlyMap<string, string>): string => {
  const renamed = places
    .filter(({ name }) => shorter.has(name))
    .sort((one, other) => one.start - other.start);
  let [done, at] = ['', 0];
  for (const { name, start } of renamed) {
    done += text.slice(at, start) + shorter.get(name)!.padEnd(name.length);
    at = start + name.length;
  }
  return done + text.slice(at);
};

/**
 * The scripts of one bundle with short names for those members that only classes have: that no plain object, no text and nothing of
 * `taken` is called by. Whoever is told of such a member by its name is in these scripts.
 */
export const withShortMembers = (texts: readonly string[], taken: ReadonlySet<string>): readonly string[] => {
  const all = texts.map(readNames);
  const shorter = chooseNames(all, taken);
  return texts.map((text, at) => rename(text, all[at]!, shorter));
};
