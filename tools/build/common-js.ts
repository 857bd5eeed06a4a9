import { type Node, parse } from 'acorn';
import { simple } from 'acorn-walk';

/** `a as b` of an import becomes `a: b` of a pattern; of an export, `b: a` is told by the caller. */
const PAIR = /([\w$]+) as ([\w$]+)/g;

/** `import { a, b as c } from "./x.js";`, over one line or many, as the bundler writes it. */
const IMPORT = /^import (\{[^}]*\}) from (".*?");$/gm;
const BARE_IMPORT = /^import (".*?");$/gm;
const EXPORT = /^export \{([^}]*)\};$/gm;

const namesOf = (list: string): readonly (readonly [local: string, exported: string])[] =>
  list
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((it) => {
      const [local = '', exported = local] = it.split(' as ');
      return [local, exported];
    });

/** Names that are given another value somewhere: whoever imported them would keep the old one. */
const reassigned = (source: string): ReadonlySet<string> => {
  const names = new Set<string>();
  const note = (target: Node & { name?: string }): void => {
    if (target.type === 'Identifier') names.add(target.name!);
  };
  simple(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), {
    AssignmentExpression: ({ left }) => note(left),
    UpdateExpression: ({ argument }) => note(argument),
  });
  return names;
};

const exportLine = (list: string): string =>
  `Object.assign(exports, {${namesOf(list)
    .map(([local, exported]) => `${exported}: ${local}`)
    .join(', ')}});`;

/**
 * One of the bundler's modules as CommonJS, line by line, so that its source map still holds. What it imports is bound
 * to constants once: the bundler's own form asks a getter at every use, which a phone without a compiler feels in each
 * frame. Throws where an exported name is assigned to later, because constants would not follow.
 */
export const toCommonJs = (source: string): string => {
  const changing = reassigned(source);
  const exported = [...source.matchAll(EXPORT)].flatMap(([, list = '']) => namesOf(list));
  const live = exported.filter(([local]) => changing.has(local));
  if (live.length > 0)
    throw new Error(`exported and assigned to: ${live.map(([local]) => local).join(', ')}`);
  const lines = (text: string): string => '\n'.repeat(text.split('\n').length - 1);
  return source
    .replace(
      IMPORT,
      (_, list: string, path: string) => `const ${list.replace(PAIR, '$1: $2')} = require(${path});`,
    )
    .replace(BARE_IMPORT, 'require($1);')
    .replace(EXPORT, (all, list: string) => exportLine(list) + lines(all));
};
