import { isNode, lineOf, type SourceFile, type SyntaxNode, walk } from './source-file.ts';
import type { Violation } from './violation.ts';

const MOST_LINES = 300;
const MOST_LINES_OF_MAIN = 50;

const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** A file is read in one sitting; main only wires. */
export const lengthLaw = (file: SourceFile): Violation[] => {
  const most = file.path === 'src/main.ts' ? MOST_LINES_OF_MAIN : MOST_LINES;
  const lines = linesIn(file.text);
  return lines > most ? [{ law: 'length', file: file.path, what: `has more than ${most} lines` }] : [];
};

const KEBAB_CASE = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.ts$/;

export const nameLaw = (file: SourceFile): Violation[] =>
  KEBAB_CASE.test(file.path) ? [] : [{ law: 'name', file: file.path, what: 'is not in kebab-case' }];

const isDefaultExport = (node: SyntaxNode): boolean =>
  node.type === 'ExportDefaultDeclaration' ||
  (node.type === 'ExportSpecifier' && isNode(node.exported) && node.exported.name === 'default');

/** What is exported has one name everywhere. Declarations of others' modules say what those do. */
export const namedExportLaw = (file: SourceFile): Violation[] => {
  const found: Violation[] = [];
  if (file.path.endsWith('.d.ts')) return found;
  walk(file.program, (node) => {
    if (isDefaultExport(node))
      found.push({ law: 'named-export', file: file.path, what: 'has a default export' });
  });
  return found;
};

/** The game that runs in the realm holds its objects: what is `private` to the compiler alone, it could read and change. */
const REALM = 'simulator/realm/';

/** `private` is enough where only we hold an object; `#` is slower, and older engines need it translated. */
export const privateNameLaw = (file: SourceFile): Violation[] => {
  if (file.path.startsWith(REALM)) return [];
  const found: Violation[] = [];
  walk(file.program, (node) => {
    if (node.type === 'PrivateIdentifier')
      found.push({
        law: 'private-name',
        file: file.path,
        what: `has #${node.name} (line ${lineOf(file, node)})`,
      });
  });
  return found;
};

/** What turns the host into ports: a folder, and the open-data domain's one file. */
const WX_PLACES = ['src/platform/wx/', 'src/open-data/host.ts'];

const IMPORTING = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];

const textIn = (node: SyntaxNode): string => {
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'Literal') return String(node.value);
  return node.type === 'TemplateElement' ? String((node.value as { readonly raw: string }).raw) : '';
};

/** Code of any other layer that says `wx` has gone round the ports. Paths of imports may lead there. */
export const wxWordLaw = (file: SourceFile): Violation[] => {
  if (WX_PLACES.some((place) => file.path.startsWith(place))) return [];
  const found: Violation[] = [];
  walk(file.program, (node, parent) => {
    const isPath = parent !== null && IMPORTING.includes(parent.type) && parent.source === node;
    if (!isPath && /\bwx\b/.test(textIn(node))) {
      found.push({ law: 'wx-word', file: file.path, what: `says wx (line ${lineOf(file, node)})` });
    }
  });
  return found;
};
