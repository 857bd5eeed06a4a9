import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import { listFiles } from '../build/list-files.ts';

const MATTER = join(dirname(createRequire(import.meta.url).resolve('matter-js/package.json')), 'src');
const CORE = fileURLToPath(new URL('../../src/core', import.meta.url));
const FOLDERS = ['core', 'body', 'geometry'];
/** `Body.create`, in our sources. */
const MENTION = /\b([A-Z]\w+)\.(\w+)/g;

/** `Module.name = function …;` of a module's own object. */
interface Definition {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface MatterModule {
  readonly source: string;
  readonly definitions: readonly Definition[];
  /** What is said outside of all definitions, and in each of them: `Module.name`. */
  readonly mentions: ReadonlyMap<Definition | null, readonly string[]>;
}

type Tree = Node & Readonly<Record<string, unknown>>;

const memberName = (node: unknown): string | null => {
  const { type, computed, object, property } = node as Record<string, Record<string, unknown>>;
  if ((type as unknown) !== 'MemberExpression' || computed || object?.type !== 'Identifier') return null;
  return `${object.name}.${property?.name}`;
};

/** The definition that a statement is, if it is one. */
const definitionOf = (node: Tree, module: string): Definition | null => {
  const { type, left, right } = (node.expression ?? {}) as Record<string, Tree>;
  if ((type as unknown) !== 'AssignmentExpression' || right?.type !== 'FunctionExpression') return null;
  const name = memberName(left);
  return name?.startsWith(`${module}.`) ? { name, start: node.start, end: node.end } : null;
};

const readModule = (file: string): MatterModule => {
  const source = readFileSync(file, 'utf8');
  const definitions: Definition[] = [];
  const said: { readonly name: string; readonly at: number }[] = [];
  full(parse(source, { ecmaVersion: 'latest' }), (node) => {
    const definition =
      node.type === 'ExpressionStatement' && definitionOf(node as unknown as Tree, basename(file, '.js'));
    if (definition) definitions.push(definition);
    const name = memberName(node);
    if (name) said.push({ name, at: node.start });
  });
  const mentions = new Map<Definition | null, string[]>();
  for (const { name, at } of said) {
    const inside = definitions.find(({ start, end }) => at > start && at < end) ?? null;
    // What is defined is named by its definition, where that begins.
    if (!definitions.some(({ start }) => start === at))
      mentions.set(inside, [...(mentions.get(inside) ?? []), name]);
  }
  return { source, definitions, mentions };
};

const ownMentions = (): readonly string[] =>
  listFiles(CORE)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(CORE, name), 'utf8').matchAll(MENTION)].map(([it]) => it));

/** All that is called by the core, by what a module does when it is loaded, or by anything so called. */
const findCalled = (modules: readonly MatterModule[]): ReadonlySet<string> => {
  const waiting = [...ownMentions(), ...modules.flatMap(({ mentions }) => mentions.get(null) ?? [])];
  const called = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (called.has(name)) continue;
    called.add(name);
    for (const { definitions, mentions } of modules) {
      for (const it of definitions) if (it.name === name) waiting.push(...(mentions.get(it) ?? []));
    }
  }
  return called;
};

const cut = ({ source, definitions }: MatterModule, called: ReadonlySet<string>): string =>
  definitions
    .filter(({ name }) => !called.has(name))
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), source);

/**
 * The sources of matter-js by their path under `src`, without the functions that nothing we call can come to. It hangs them all on
 * its modules' objects, where no bundler can see which are used. `left` names modules that are left out altogether.
 */
export const calledMatter = (left: readonly string[]): ReadonlyMap<string, string> => {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(MATTER, folder)).map((name) => `${folder}/${name}`),
  )
    .map((path) => path.replace(/\.js$/, ''))
    .filter((path) => !left.includes(path));
  const modules = new Map(paths.map((path) => [path, readModule(join(MATTER, `${path}.js`))]));
  const called = findCalled([...modules.values()]);
  return new Map([...modules].map(([path, module]) => [path, cut(module, called)]));
};
