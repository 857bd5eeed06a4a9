import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformAsync } from '@babel/core';
import systemJs from '@babel/plugin-transform-modules-systemjs';
import creatorPreset from '@cocos/creator-programming-babel-preset-cc';
import { PROJECT } from '../build/project.ts';
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

const compilerFaults = async (script: string): Promise<string[]> => {
  try {
    const compiled = await compileLikeCreator(script);
    if (/^System\.register\(\["cc"\]/m.test(compiled)) return [];
    return ['tuanyuan.js does not become a module that needs cc alone'];
  } catch (error) {
    return [`the editor's compiler refuses tuanyuan.js: ${error}`];
  }
};

/** There where the compiler, of these versions, has taken this script before. */
const markOf = (script: string): string => {
  const versions = readFileSync(join(PROJECT.root, 'package-lock.json'));
  const name = createHash('sha256').update(versions).update(script).digest('hex');
  return join(PROJECT.cache, 'cocos-taken', name);
};

/** Why the editor could not take the script; none: it takes it. Its compiler needs seconds for a game, once for each. */
export const checkBundle = async (bundle: CocosBundle): Promise<string[]> => {
  const foreign = [...new Set(importsOf(bundle))].filter((name) => name !== 'cc');
  const mark = markOf(bundle.script);
  const refused = existsSync(mark) ? [] : await compilerFaults(bundle.script);
  if (refused.length === 0) {
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, '');
  }
  return [...foreign.map((name) => `tuanyuan.js imports ${name}`), ...refused];
};
