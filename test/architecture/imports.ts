import { posix } from 'node:path';
import { isNode, type SourceFile, type SyntaxNode, walk } from './source-file.ts';

/** One file's use of another, or of a package. */
export interface Import {
  readonly from: string;
  /** A path from the project's root, a file of the seam (`#paint/…`), or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone at run time: only types are named. */
  readonly typeOnly: boolean;
}

const NAMING: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

const packageName = (specifier: string): string => {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
};

/** Where package.json's `imports` lead, by condition: whoever names the seam may meet either painter. */
export const SEAM = '#paint/';
export const PAINTERS = ['src/view/pixi/', 'src/view/cocos/'] as const;

const isTypeOnly = (node: SyntaxNode): boolean =>
  node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';

const toImport = (from: string, node: SyntaxNode, specifier: string): Import => {
  const typeOnly = isTypeOnly(node);
  if (specifier.startsWith(SEAM)) return { from, to: specifier, isPackage: false, typeOnly };
  const isPackage = !specifier.startsWith('.');
  const to = isPackage ? packageName(specifier) : posix.join(posix.dirname(from), specifier);
  return { from, to, isPackage, typeOnly };
};

const findImports = (file: SourceFile): readonly Import[] => {
  const found: Import[] = [];
  walk(file.program, (node) => {
    if (!NAMING.has(node.type)) return;
    const { source } = node;
    if (isNode(source) && typeof source.value === 'string')
      found.push(toImport(file.path, node, source.value));
  });
  return found;
};

const imports = new WeakMap<SourceFile, readonly Import[]>();

/** All that a file imports or hands on, types included. */
export const importsOf = (file: SourceFile): readonly Import[] => {
  const found = imports.get(file) ?? findImports(file);
  imports.set(file, found);
  return found;
};
