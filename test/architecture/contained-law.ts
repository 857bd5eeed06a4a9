import { isNode, lineOf, type SourceFile, type SyntaxNode } from './source-file.ts';
import type { Violation } from './violation.ts';

/** Where the host is reached, and the one file of each place in which a failure of the host ends. */
const PLACES = [
  {
    path: 'src/platform/wx/',
    helpers: ['call', 'ask', 'answer', 'hear', 'hearOf', 'attempt'],
    own: 'wx-call.ts',
  },
  { path: 'src/open-data/host.ts', helpers: ['attempt', 'listFrom', 'attemptOr'], own: null },
] as const;

const HOSTS: readonly unknown[] = ['host', 'wx'];

const isHelper = (node: SyntaxNode, helpers: readonly string[]): boolean => {
  const callee = node.type === 'CallExpression' && isNode(node.callee) ? node.callee : null;
  if (callee?.type === 'CallExpression') return isHelper(callee, helpers);
  return callee?.type === 'Identifier' && helpers.includes(String(callee.name));
};

const reachesHost = (node: SyntaxNode): boolean => {
  const { type, object, init, id } = node;
  if (type === 'MemberExpression') return isNode(object) && HOSTS.includes(object.name);
  const takesApart = type === 'VariableDeclarator' && isNode(id) && id.type === 'ObjectPattern';
  return takesApart && isNode(init) && HOSTS.includes(init.name);
};

const isTypeof = (node: SyntaxNode): boolean => node.type === 'UnaryExpression' && node.operator === 'typeof';

/** Nodes that reach the host outside of every helper. */
const nakedIn = (node: SyntaxNode, helpers: readonly string[]): SyntaxNode[] => {
  if (isHelper(node, helpers) || isTypeof(node)) return [];
  const below = Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .flatMap((child) => nakedIn(child, helpers));
  return reachesHost(node) ? [node, ...below] : below;
};

/** Whatever is asked of the host may be missing, throw, fail, answer never or wrong: it is asked inside a helper only. */
export const containedLaw = (file: SourceFile): Violation[] => {
  const place = PLACES.find(({ path, own }) => file.path.startsWith(path) && file.path !== `${path}${own}`);
  if (!place) return [];
  return nakedIn(file.program, place.helpers).map((node) => ({
    law: 'contained',
    file: file.path,
    what: `reaches the host outside of ${place.helpers.join(', ')} (line ${lineOf(file, node)})`,
  }));
};
