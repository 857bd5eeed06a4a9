import { transformSync } from 'esbuild';
import type { Plugin } from 'vite';

/** As Cocos's editor compiles a project's scripts; its own settings file is made by the editor and is not here. */
export const EDITOR_COMPILER = {
  compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
} as const;

/** Components of `cocos/assets/scripts`, for tests. */
export const EDITOR_SCRIPTS = /\/cocos\/assets\/scripts\/\w+\.ts$/;

export const editorScripts = (): Plugin => ({
  name: 'editor-scripts',
  enforce: 'pre',
  transform: (code, id) =>
    EDITOR_SCRIPTS.test(id) ? transformSync(code, { loader: 'ts', tsconfigRaw: EDITOR_COMPILER }).code : null,
});
