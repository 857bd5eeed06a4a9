import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { listFiles } from '../../tools/build/list-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A node of the syntax tree, as loosely as the rules need to know it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** `path` is from the project's root, with `/` between names. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
}

export const parseSource = (path: string, text: string): SourceFile => {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  return { path, text, program: program as unknown as SyntaxNode };
};

/** Every TypeScript file below the folders, which are given from the project's root. */
export const readSources = (folders: readonly string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    listFiles(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => parseSource(`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8'))),
  );

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

const findChildren = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) found.push(...value.filter(isNode));
    else if (isNode(value)) found.push(value);
  }
  return found;
};

const children = new WeakMap<SyntaxNode, readonly SyntaxNode[]>();

/** Looked up once: every law visits the trees anew. */
const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const found = children.get(node) ?? findChildren(node);
  children.set(node, found);
  return found;
};

/** Visits every node of the tree, each with the node it stands in. */
export const walk = (
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null) => void,
  parent: SyntaxNode | null = null,
): void => {
  visit(node, parent);
  for (const child of childrenOf(node)) walk(child, visit, node);
};

export const lineOf = (file: SourceFile, node: SyntaxNode): number =>
  file.text.slice(0, node.start).split('\n').length;
