import { posix } from 'node:path';
import type { CallExpression } from 'acorn';
import { type CodePackage, packageOf } from '../code-packages.ts';
import { type Finding, refuse } from '../finding.ts';
import { positionOf, type Script } from '../script.ts';

/** All that `require` can reach. `scripts` are the paths of every script of the package. */
export interface RequireScope {
  readonly scripts: ReadonlySet<string>;
  readonly packages: readonly CodePackage[];
}

const requireCalls = (script: Script): CallExpression[] =>
  script.free
    .filter(
      ({ node, parent }) =>
        node.name === 'require' && parent.type === 'CallExpression' && parent.callee === node,
    )
    .map(({ parent }) => parent as CallExpression);

/** The package's file a request means: relative to the asking file, or else from the package's root. */
const resolve = (request: string, from: string, scripts: ReadonlySet<string>): string | undefined => {
  const base = request.startsWith('.')
    ? posix.join(posix.dirname(from), request)
    : request.replace(/^\/+/, '');
  return [base, `${base}.js`, posix.join(base, 'index.js')].find((path) => scripts.has(path));
};

/** Main is there whenever an ordinary subpackage runs; otherwise each part has only itself. */
const mayRequire = (from: CodePackage, to: CodePackage): boolean =>
  from === to || (from.kind === 'sub' && to.kind === 'main');

const judge = (call: CallExpression, script: Script, { scripts, packages }: RequireScope): Finding | null => {
  const [argument] = call.arguments;
  const at = positionOf(script, call);
  if (argument?.type !== 'Literal' || typeof argument.value !== 'string') {
    return refuse(
      'require/computed',
      script.path,
      `requires a computed path at ${at}: the packer cannot follow it`,
    );
  }
  const target = resolve(argument.value, script.path, scripts);
  if (target === undefined) {
    return refuse(
      'require/unresolved',
      script.path,
      `requires "${argument.value}", which is not in the package`,
    );
  }
  const from = packageOf(script.path, packages);
  const to = packageOf(target, packages);
  if (mayRequire(from, to)) return null;
  const reason = `requires ${target} of ${to.name}, which ${from.name} cannot reach`;
  return refuse('require/foreign-package', script.path, reason);
};

export const requireRule = (script: Script, scope: RequireScope): Finding[] =>
  requireCalls(script)
    .map((call) => judge(call, script, scope))
    .filter((finding) => finding !== null);
