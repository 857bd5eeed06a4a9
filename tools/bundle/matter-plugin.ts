import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';
import { calledMatter } from './called-matter.ts';

/** Only the modules under src are made exact; the ready bundle of matter-js is never loaded by us. */
export const MATTER_SOURCE = /[\\/]matter-js[\\/]src[\\/].+\.js$/;

const EXACT_MATH = fileURLToPath(new URL('../../src/core/exact-math.ts', import.meta.url));
const INEXACT =
  /\bMath\.(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|exp|expm1|log|log1p|log2|log10|pow|hypot|cbrt|random)\b/g;

const exactName = (name: string): string =>
  name === 'sin' || name === 'cos' ? `exact.${name}` : 'exact.inexact';

/**
 * One matter-js source file, with every Math function whose last bit is the engine's choice swapped for an
 * exact one, and written as an ES module so that bundlers and vitest resolve its imports alike.
 */
export const exactMatterSource = (source: string): string =>
  `import * as exact from ${JSON.stringify(EXACT_MATH)};\n` +
  source
    .replace(INEXACT, (_match, name: string) => exactName(name))
    .replace(/^var (\w+) = require\('([^']+)'\);$/gm, "import $1 from '$2.js';")
    .replace(/^module\.exports = (\w+);$/gm, 'export default $1;');

/**
 * Parts of matter-js that an engine of round bodies never calls: constraints, polygons, their collisions and the resolver that
 * the round bodies take the place of. They are left out of what ships; the golden runs are built the same way.
 */
const UNCALLED: Readonly<Record<string, string>> = {
  'constraint/Constraint': 'export default {};',
  'collision/Resolver': 'export default {};',
  'collision/Collision': 'export default {};',
  'collision/Pair': 'export default {};',
  'collision/Pairs': 'export default { create: () => ({}) };',
  // Checking versions and dependencies of plugins is left out: there is one, without any.
  'core/Plugin': 'export default { use: (module, plugins) => plugins.forEach((it) => it.install(module)) };',
  'collision/Detector': 'export default { create: () => ({}) };',
  'core/Sleeping': 'export default {};',
  'body/Body': 'export default {};',
};

const PART = /[\\/]matter-js[\\/]src[\\/](.+)\.js$/;

const partOf = (path: string): string => (PART.exec(path)?.[1] ?? '').replace(/\\/g, '/');

/** Goes before `exactMatterForEsbuild`, and gives exact sources as well. */
export const withoutUncalledMatter = (): EsbuildPlugin => ({
  name: 'uncalled-matter',
  setup(build) {
    const called = calledMatter(Object.keys(UNCALLED));
    build.onLoad({ filter: MATTER_SOURCE }, ({ path }) => {
      const part = partOf(path);
      return { contents: UNCALLED[part] ?? exactMatterSource(called.get(part)!), loader: 'js' };
    });
  },
});

export const exactMatterForEsbuild = (): EsbuildPlugin => ({
  name: 'exact-matter',
  setup(build) {
    build.onLoad({ filter: MATTER_SOURCE }, async ({ path }) => ({
      contents: exactMatterSource(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
});

/** For vitest matter-js must also be listed in `server.deps.inline`, or Node loads it untouched. */
export const exactMatterForVite = (): VitePlugin => ({
  name: 'exact-matter',
  enforce: 'pre',
  transform: (code, id) =>
    MATTER_SOURCE.test(id.split('?')[0] ?? id) ? { code: exactMatterSource(code), map: null } : null,
});
