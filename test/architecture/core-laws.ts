import { isNode, lineOf, type SourceFile, type SyntaxNode, walk } from './source-file.ts';
import type { Violation } from './violation.ts';

/** Functions and constants of Math that IEEE 754 or the language fixes to the last bit. */
const EXACT_MATH: readonly string[] = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'PI',
];

/** Names whose answer differs between runs, machines or clients. */
const OUTSIDE_WORLD: ReadonlySet<string> = new Set(
  `Date Intl performance crypto console setTimeout setInterval clearTimeout clearInterval requestAnimationFrame
  queueMicrotask Promise fetch XMLHttpRequest WebSocket localStorage document window navigator self globalThis
  GameGlobal wx process require eval Function WeakRef FinalizationRegistry`.split(/\s+/),
);

/** A name used for what it means, not one written after a dot or as a key. */
const isReference = (node: SyntaxNode, parent: SyntaxNode | null): boolean => {
  if (node.type !== 'Identifier') return false;
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (parent?.type === 'Property') return parent.value === node || parent.computed === true;
  return !['TSPropertySignature', 'TSMethodSignature', 'PropertyDefinition', 'MethodDefinition'].includes(
    parent?.type ?? '',
  );
};

const mathFault = (parent: SyntaxNode | null): string | null => {
  const property = parent?.type === 'MemberExpression' && parent.computed === false ? parent.property : null;
  if (!isNode(property)) return 'Math is used other than by the name of a function';
  const name = String(property.name);
  return EXACT_MATH.includes(name) ? null : `Math.${name} differs between engines`;
};

const faultOf = (node: SyntaxNode, parent: SyntaxNode | null): string | null => {
  if (node.operator === '**' || node.operator === '**=') return '** differs between engines';
  if (node.type === 'AwaitExpression' || node.type === 'ImportExpression')
    return 'waits for something outside';
  if (!isReference(node, parent)) return null;
  if (node.name === 'Math') return mathFault(parent);
  return OUTSIDE_WORLD.has(String(node.name)) ? `${node.name} is outside the run` : null;
};

/** A run is its seed and its commands: nothing in the core may depend on the engine, the clock or the host. */
export const determinismLaw = (file: SourceFile): Violation[] => {
  const found: Violation[] = [];
  walk(file.program, (node, parent) => {
    const fault = faultOf(node, parent);
    if (fault !== null) {
      found.push({ law: 'determinism', file: file.path, what: `${fault} (line ${lineOf(file, node)})` });
    }
  });
  return found;
};
