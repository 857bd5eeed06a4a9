import { build, type Metafile } from 'esbuild';
import { PROJECT } from '../build/project.ts';
import { howlerPlugin } from '../bundle/howler-plugin.ts';
import { exactMatterForEsbuild, withoutUncalledMatter } from '../bundle/matter-plugin.ts';

/** Names of other hosts that matter-js and howler try for; a preview finds its page by way of `globalThis`. */
const ABSENT = ['window', 'document', 'global', 'HTMLElement', '__MATTER_VERSION__'];

const DEFINITIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ABSENT.map((name) => [name, 'undefined'])),
  toString: 'Object.prototype.toString',
  'process.env.NODE_ENV': '"production"',
};

export interface CocosBundle {
  readonly script: string;
  readonly metafile: Metafile;
}

/**
 * The game as one module for the project's scripts: the seam leads to the engine's painter, and `cc` is the engine's
 * own. Not minified, so that it can be stepped through in the preview; the engine's build does that.
 */
export const bundleCocos = async (): Promise<CocosBundle> => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: PROJECT.root,
    entryPoints: ['src/cocos/index.ts'],
    outfile: 'tuanyuan.js',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['cocos'],
    external: ['cc'],
    target: 'es2018',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    define: DEFINITIONS,
    plugins: [withoutUncalledMatter(), exactMatterForEsbuild(), howlerPlugin()],
    logLevel: 'warning',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('the bundler wrote nothing');
  return {
    script: `// Written by npm run cocos from src/: changes here are lost.\n${script.text}`,
    metafile,
  };
};
