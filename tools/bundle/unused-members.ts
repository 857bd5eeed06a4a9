import { type Node, parse } from 'acorn';
import { ancestor } from 'acorn-walk';

/** As the bundler heads each module in a script, from the project's root. */
const HEADING = /^\/\/ (\S+)$/gm;
const LIBRARY = /^node_modules\//;
/** Objects of functions that Pixi copies onto its scene graph's nodes. */
const MIXIN = /^node_modules\/pixi\.js\/.*Mixin\.mjs$/;
const WORD = /[A-Za-z_$][\w$]*/g;
/** Called by the language or by whoever a library hands its objects to. */
const CALLED_BY_OTHERS: ReadonlySet<string> = new Set([
  'constructor',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  'next',
]);

type Tree = Node & Readonly<Record<string, unknown>>;
type Names = Set<string>;

/** A library's method, getter or setter. */
interface Member {
  readonly node: Node;
  readonly name: string;
  /** After its own comma. */
  readonly end: number;
}

interface Script {
  readonly text: string;
  readonly tree: Tree;
  readonly members: readonly Member[];
}

const isTree = (value: unknown): value is Tree =>
  typeof (value as Tree | null)?.type === 'string' && typeof (value as Tree).start === 'number';

const plainName = ({ computed, key }: Tree): string | null =>
  !computed && isTree(key) && key.type === 'Identifier' ? (key.name as string) : null;

const isFunction = (value: unknown): boolean =>
  isTree(value) && /^(Arrow)?FunctionExpression$/.test(value.type);

/** Answers the module that a place of the script belongs to. */
const modulesOf = (text: string): ((at: number) => string) => {
  const headings = [...text.matchAll(HEADING)].map(({ index, 1: path }) => ({ index, path: path! }));
  return (at) => headings.filter(({ index }) => index <= at).pop()?.path ?? '';
};

const readScript = (text: string): Script => {
  const tree = parse(text, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Tree;
  const moduleAt = modulesOf(text);
  const members: Member[] = [];
  const note = (node: Tree, wanted: RegExp): void => {
    const name = plainName(node);
    if (name === null || !isFunction(node.value) || !wanted.test(moduleAt(node.start))) return;
    const comma = node.type === 'Property' ? /^\s*,/.exec(text.slice(node.end)) : null;
    members.push({ node, name, end: node.end + (comma?.[0].length ?? 0) });
  };
  ancestor(tree, {
    MethodDefinition: (node) => note(node as unknown as Tree, LIBRARY),
    Property: (node, _state, parents) => {
      if (parents.at(-2)?.type === 'ObjectExpression') note(node as unknown as Tree, MIXIN);
    },
  });
  return { text, tree, members };
};

const noteText = (text: unknown, names: Names): void => {
  if (typeof text === 'string') for (const word of text.match(WORD) ?? []) names.add(word);
};

/** What a node itself names, apart from its parts. */
const noteOwn = (node: Tree, names: Names): void => {
  if (node.type === 'Literal') noteText(node.value, names);
  else if (node.type === 'TemplateElement') noteText((node.value as { readonly raw: string }).raw, names);
  else if (node.type === 'MemberExpression' && !node.computed) noteText((node.property as Tree).name, names);
  else if (node.type === 'Property') noteText(plainName(node), names);
};

/** What is named inside a member, or outside of all, apart from the members in it. */
interface Scope {
  readonly member: Node | null;
  readonly names: Names;
  readonly inner: Scope[];
}

/** Every name by which something may be reached, texts included; a member does not reach itself, only what it does inside. */
const noteNames = (node: Tree, defined: ReadonlySet<Node>, outer: Scope): void => {
  const isMember = defined.has(node);
  const scope: Scope = isMember ? { member: node, names: new Set(), inner: [] } : outer;
  if (isMember) outer.inner.push(scope);
  else noteOwn(node, scope.names);
  for (const field in node) {
    const value = node[field];
    if (Array.isArray(value)) {
      for (const part of value) if (isTree(part)) noteNames(part, defined, scope);
    } else if (isTree(value)) noteNames(value, defined, scope);
  }
};

const addNames = ({ member, names, inner }: Scope, gone: ReadonlySet<Node>, all: Names): void => {
  if (member !== null && gone.has(member)) return;
  for (const name of names) all.add(name);
  for (const scope of inner) addNames(scope, gone, all);
};

const findUnused = (scripts: readonly Script[]): ReadonlySet<Node> => {
  const members = scripts.flatMap((script) => script.members);
  const defined = new Set(members.map(({ node }) => node));
  const whole: Scope = { member: null, names: new Set(CALLED_BY_OTHERS), inner: [] };
  for (const { tree } of scripts) noteNames(tree, defined, whole);
  const gone = new Set<Node>();
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    const names: Names = new Set();
    addNames(whole, gone, names);
    for (const { node, name } of members) if (!names.has(name)) gone.add(node);
  }
  return gone;
};

/** Lines and columns of what stays are as they were, for the source map. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The scripts of one bundle without those members of libraries that no name and no text in any of them leads to: bundlers drop
 * functions that are not used, but no methods. Ours are left alone: the compiler tells of those.
 */
export const withoutUnusedMembers = (texts: readonly string[]): readonly string[] => {
  const scripts = texts.map(readScript);
  const gone = findUnused(scripts);
  return scripts.map(({ text, members }) =>
    members
      .filter(({ node }) => gone.has(node))
      .reduceRight(
        (rest, { node, end }) =>
          rest.slice(0, node.start) + blank(rest.slice(node.start, end)) + rest.slice(end),
        text,
      ),
  );
};
