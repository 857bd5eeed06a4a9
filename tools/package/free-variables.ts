import type { AnyNode, Identifier, Node, Pattern, Program, Property } from 'acorn';
import { ancestor } from 'acorn-walk';

/** A name used where no enclosing scope of the file declares it: it can only be a global. */
export interface FreeVariable {
  readonly node: Identifier;
  /** The node it stands in. */
  readonly parent: AnyNode;
  /** The node that one stands in, for judging the whole expression. */
  readonly grandparent: AnyNode | undefined;
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const BLOCKS = [
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
];

const isFunctionScope = (node: Node): boolean => node.type === 'Program' || FUNCTIONS.includes(node.type);
const isScope = (node: Node): boolean => isFunctionScope(node) || BLOCKS.includes(node.type);

/** Names a pattern binds: `{ a, b: [c, ...d] = e }` binds a, c and d. */
const boundNames = (pattern: Pattern | null | undefined): string[] => {
  if (!pattern) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((it) =>
        boundNames(it.type === 'RestElement' ? it : (it as Property & { value: Pattern }).value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    default:
      return [];
  }
};

type Scopes = Map<Node, Set<string>>;

const declare = (scopes: Scopes, scope: Node | undefined, names: readonly string[]): void => {
  if (scope === undefined) return;
  const known = scopes.get(scope) ?? new Set();
  for (const name of names) known.add(name);
  scopes.set(scope, known);
};

const nearest = (ancestors: readonly Node[], accepts: (node: Node) => boolean): Node | undefined =>
  [...ancestors].reverse().find(accepts);

/** Which names each scope of the program declares. */
const collectScopes = (program: Program): Scopes => {
  const scopes: Scopes = new Map();
  ancestor(program, {
    VariableDeclaration(node, _, ancestors) {
      const scope = nearest(ancestors, node.kind === 'var' ? isFunctionScope : isScope);
      declare(
        scopes,
        scope,
        node.declarations.flatMap((it) => boundNames(it.id)),
      );
    },
    Function(node, _, ancestors) {
      const own = node.type === 'ArrowFunctionExpression' ? [] : ['arguments'];
      declare(scopes, node, [...own, ...node.params.flatMap(boundNames)]);
      const outside = node.type === 'FunctionDeclaration' ? nearest(ancestors.slice(0, -1), isScope) : node;
      declare(scopes, outside, boundNames(node.id));
    },
    Class(node, _, ancestors) {
      declare(scopes, node, boundNames(node.id));
      if (node.type === 'ClassDeclaration') {
        declare(scopes, nearest(ancestors.slice(0, -1), isScope), boundNames(node.id));
      }
    },
    ImportDeclaration(node) {
      declare(
        scopes,
        program,
        node.specifiers.flatMap(({ local }) => local.name),
      );
    },
    CatchClause(node) {
      declare(scopes, node, boundNames(node.param));
    },
  });
  return scopes;
};

/** Every use of a global in the program, in the order of the text. */
export const freeVariables = (program: Program): FreeVariable[] => {
  const scopes = collectScopes(program);
  const found: FreeVariable[] = [];
  const visit = (node: Identifier, ancestors: readonly Node[]): void => {
    if (ancestors.some((it) => scopes.get(it)?.has(node.name))) return;
    const around = ancestors.filter((it) => it !== node) as AnyNode[];
    found.push({
      node,
      parent: around[around.length - 1] ?? program,
      grandparent: around[around.length - 2],
    });
  };
  ancestor(program, {
    Identifier: (node, _, ancestors) => visit(node, ancestors),
    // The walker's own name for an identifier that is written to or bound; not in its list of node types.
    ...({
      VariablePattern: (node: Identifier, _: unknown, ancestors: Node[]) => visit(node, ancestors),
    } as object),
  });
  return found;
};
