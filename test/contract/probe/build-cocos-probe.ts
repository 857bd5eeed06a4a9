import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../../../tools/build/project.ts';
import { EDITOR_COMPILER } from '../../../tools/bundle/editor-scripts-plugin.ts';
import { exactMatterForEsbuild } from '../../../tools/bundle/matter-plugin.ts';
import { bundleCocos } from '../../../tools/cocos/bundle.ts';

const at = (path: string): string => join(PROJECT.root, path);

/** The component imports the script that `npm run cocos` writes: it is made anew, and bundled as it is. */
const withScript = (script: string) => ({
  name: 'tuanyuan.js',
  setup: ({ onResolve, onLoad }: import('esbuild').PluginBuild) => {
    onResolve({ filter: /^\.\/tuanyuan\.js$/ }, ({ path }) => ({ path, namespace: 'cocos' }));
    onLoad({ filter: /./, namespace: 'cocos' }, () => ({ contents: script, resolveDir: PROJECT.root }));
  },
});

const bundle = async (entry: 'game' | 'contract', folder: string): Promise<void> => {
  const { script } = await bundleCocos();
  await build({
    entryPoints: [at(`test/cocos/realm/${entry}.ts`)],
    outfile: join(folder, 'game.js'),
    bundle: true,
    format: 'iife',
    target: 'es2018',
    conditions: ['cocos'],
    alias: { cc: at('test/cocos/cc/cc.ts'), 'tuanyuan-game': at('cocos/assets/scripts/TuanyuanGame.ts') },
    tsconfigRaw: EDITOR_COMPILER,
    plugins: [withScript(script), exactMatterForEsbuild()],
    logLevel: 'warning',
  });
};

export interface CocosProbe {
  readonly folder: string;
  readonly dispose: () => Promise<void>;
}

/**
 * A package whose `game.js` is a script of ours on Cocos, the double of the engine in it, and whose `resources` are these
 * files, by where they lie there. It is what can be had of a WeChat build without the editor.
 */
export const buildCocosProbe = async (
  entry: 'game' | 'contract',
  resources: Readonly<Record<string, string>>,
): Promise<CocosProbe> => {
  const folder = await mkdtemp(join(tmpdir(), 'cocos-probe-'));
  await bundle(entry, folder);
  await cp(at('cocos/build-templates/wechatgame/game.json'), join(folder, 'game.json'));
  await mkdir(join(folder, 'open-data'));
  await writeFile(join(folder, 'open-data', 'index.js'), '');
  for (const [place, file] of Object.entries(resources))
    await cp(file, join(folder, 'resources', place), { recursive: true });
  return { folder, dispose: () => rm(folder, { recursive: true }) };
};
