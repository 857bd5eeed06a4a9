import { transformAsync } from '@babel/core';
import systemJs from '@babel/plugin-transform-modules-systemjs';
import creatorPreset from '@cocos/creator-programming-babel-preset-cc';
import type { CocosBundle } from './bundle.ts';

/** What the script imports at run time. */
const importsOf = ({ metafile }: CocosBundle): string[] =>
  Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));

/** As the editor compiles a project's scripts: its own preset, then a module for its loader. */
export const compileLikeCreator = async (script: string): Promise<string> => {
  const compiled = await transformAsync(script, {
    filename: 'tuanyuan.js',
    babelrc: false,
    configFile: false,
    compact: false,
    presets: [[creatorPreset, { allowDeclareFields: true }]],
    plugins: [systemJs],
  });
  return compiled?.code ?? '';
};

/** Why the editor could not take the script; none: it takes it. */
export const checkBundle = async (bundle: CocosBundle): Promise<string[]> => {
  const foreign = [...new Set(importsOf(bundle))].filter((name) => name !== 'cc');
  const faults = foreign.map((name) => `tuanyuan.js imports ${name}`);
  try {
    const compiled = await compileLikeCreator(bundle.script);
    if (!/^System\.register\(\["cc"\]/m.test(compiled))
      faults.push('tuanyuan.js does not become a module that needs cc alone');
  } catch (error) {
    faults.push(`the editor's compiler refuses tuanyuan.js: ${error}`);
  }
  return faults;
};
