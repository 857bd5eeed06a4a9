import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import { type Plugin, transform } from 'esbuild';

/** Begins no other name, so that a plain field meets no other, and the bundler may shorten what begins so. */
const MARK = '$_';

export const PLAIN_FIELD = /^\$_/;

/** Where a node of the tree may say a private name. */
const NAMING = ['key', 'property', 'left'] as const;

const privateStarts = (script: string): readonly number[] => {
  const starts = new Set<number>();
  full(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    for (const field of NAMING) {
      const name = (node as { [F in typeof field]?: Node })[field];
      if (name?.type === 'PrivateIdentifier') starts.add(name.start);
    }
  });
  return [...starts].sort((a, b) => b - a);
};

/** Every `#name` as `$_name`. */
export const withPlainFields = (script: string): string => {
  let plain = script;
  for (const start of privateStarts(script))
    plain = `${plain.slice(0, start)}${MARK}${plain.slice(start + 1)}`;
  return plain;
};

/**
 * `#fields` are newer than ES2018, and a bundler makes each of them a WeakMap: bytes in the package, and a search for
 * every access on phones that have no compiler. What keeps others out has done its work once the types are checked.
 */
export const plainFieldsPlugin = (sources: string): Plugin => ({
  name: 'plain-fields',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = path.startsWith(sources) ? await readFile(path, 'utf8') : '';
      if (!/#\w+[\s(=:;]/.test(source)) return null;
      const options = { loader: 'ts', target: 'esnext', sourcefile: relative(sources, path) } as const;
      const { code } = await transform(source, options);
      return { contents: withPlainFields(code), loader: 'js' };
    });
  },
});
