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

/** The nodes of a tree, each before those in it, and beside each the one that it stands in. */
interface Listed {
  readonly nodes: SyntaxNode[];
  readonly parents: (SyntaxNode | null)[];
}

const list = (node: SyntaxNode, parent: SyntaxNode | null, listed: Listed): void => {
  listed.nodes.push(node);
  listed.parents.push(parent);
  for (const field in node) {
    const value = node[field];
    if (Array.isArray(value)) {
      for (const part of value) if (isNode(part)) list(part, node, listed);
    } else if (isNode(value)) list(value, node, listed);
  }
};

const lists = new WeakMap<SyntaxNode, Listed>();

/** Visits every node of the tree, each with the node it stands in. The tree is gone through once for all laws. */
export const walk = (
  root: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null) => void,
): void => {
  let listed = lists.get(root);
  if (!listed) {
    listed = { nodes: [], parents: [] };
    list(root, null, listed);
    lists.set(root, listed);
  }
  const { nodes, parents } = listed;
  for (let at = 0; at < nodes.length; at += 1) visit(nodes[at]!, parents[at]!);
};

export const lineOf = (file: SourceFile, node: SyntaxNode): number =>
  file.text.slice(0, node.start).split('\n').length;
