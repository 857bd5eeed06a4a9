import type { AnyNode, CallExpression, Literal, NewExpression } from 'acorn';
import { simple } from 'acorn-walk';
import type { CodePackage } from '../code-packages.ts';
import { type Finding, refuse } from '../finding.ts';
import type { FreeVariable } from '../free-variables.ts';
import { RUNTIME_GLOBALS, UNRELIABLE, WORKER_GLOBALS } from '../runtime-globals.ts';
import { positionOf, type Script } from '../script.ts';

export const syntaxRule = (script: Script): Finding[] => {
  const { path, program, syntaxFault } = script;
  if (program === null) return [refuse('script/not-parsable', path, `is not JavaScript: ${syntaxFault}`)];
  return syntaxFault === null ? [] : [refuse('script/too-new', path, `is newer than ES2018: ${syntaxFault}`)];
};

/** ES2018 has lookbehind, but JavaScriptCore before iOS 16.4 stops at it and with it at the whole file. */
export const lookbehindRule = (script: Script): Finding[] => {
  const found: Finding[] = [];
  if (script.program === null) return found;
  simple(script.program, {
    Literal(node: Literal) {
      if (!node.regex || !/\(\?<[=!]/.test(node.regex.pattern)) return;
      found.push(
        refuse(
          'script/lookbehind',
          script.path,
          `looks behind in an expression at ${positionOf(script, node)}`,
        ),
      );
    },
  });
  return found;
};

const isText = (node: AnyNode | undefined): boolean =>
  node !== undefined &&
  ((node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral');

/** `f instanceof Function` and `Function.prototype` compile nothing. */
const isHarmlessFunction = ({ node, parent }: FreeVariable): boolean =>
  (parent.type === 'BinaryExpression' && parent.operator === 'instanceof' && parent.right === node) ||
  (parent.type === 'MemberExpression' && parent.object === node) ||
  isTypeof({ parent });

const isTypeof = ({ parent }: Pick<FreeVariable, 'parent'>): boolean =>
  parent.type === 'UnaryExpression' && parent.operator === 'typeof';

const compilesText = (it: FreeVariable): boolean => {
  const { node, parent } = it;
  if (node.name === 'eval') return !isTypeof(it);
  if (node.name === 'Function') return !isHarmlessFunction(it);
  const timer = node.name === 'setTimeout' || node.name === 'setInterval';
  return timer && parent.type === 'CallExpression' && parent.callee === node && isText(parent.arguments[0]);
};

/** `anything.constructor('text')`: the way to Function that needs no name. */
const constructorCalls = (script: Script): AnyNode[] => {
  const found: AnyNode[] = [];
  const visit = (node: CallExpression | NewExpression): void => {
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
    if (callee.property.name === 'constructor' && isText(node.arguments[node.arguments.length - 1]))
      found.push(node);
  };
  if (script.program !== null) simple(script.program, { CallExpression: visit, NewExpression: visit });
  return found;
};

/** The runtime has no `eval` and no other way from text to code. */
export const codeFromTextRule = (script: Script): Finding[] => {
  const named = script.free.filter(compilesText);
  const sites = [
    ...named.map(({ node }) => ({ node, what: node.name })),
    ...constructorCalls(script).map((node) => ({ node, what: 'constructor' })),
  ];
  return sites.map(({ node, what }) =>
    refuse(
      'script/code-from-text',
      script.path,
      `turns text into code by ${what} at ${positionOf(script, node)}`,
    ),
  );
};

/** Asking whether a name exists is safe; anything else with a missing one ends in a ReferenceError. */
const reachesOut = (it: FreeVariable, known: ReadonlySet<string>): boolean =>
  !known.has(it.node.name) && it.node.name !== 'eval' && it.node.name !== 'Function' && !isTypeof(it);

const globalReason = (script: Script, uses: readonly FreeVariable[]): string => {
  const { node } = uses[0]!;
  const why = UNRELIABLE.get(node.name) ?? 'is not a global of the runtime';
  return `${node.name} ${why}; ${uses.length} use(s), the first at ${positionOf(script, node)}`;
};

/** One finding for each name, however often it is used. */
export const globalsRule = (script: Script, part: CodePackage): Finding[] => {
  const known = part.kind === 'workers' ? WORKER_GLOBALS : RUNTIME_GLOBALS;
  const uses = script.free.filter((it) => reachesOut(it, known));
  const names = [...new Set(uses.map(({ node }) => node.name))];
  return names.map((name) =>
    refuse(
      'script/unknown-global',
      script.path,
      globalReason(
        script,
        uses.filter(({ node }) => node.name === name),
      ),
    ),
  );
};
