import { makeJson, makeMeta } from './meta.ts';
import { HEIGHT, makeScene, WIDTH } from './scene.ts';
import { uuidOf } from './uuid.ts';

/** The editor the files are written for. */
const CREATOR = '3.8.8';

/** Engine modules of a flat game; each more is a hundred kilobytes in the build. */
const MODULES = [
  '2d',
  'affine-transform',
  'base',
  'custom-pipeline',
  'gfx-webgl',
  'gfx-webgl2',
  'ui',
] as const;

const engine = {
  __version__: '1.0.12',
  modules: {
    configs: {
      defaultConfig: {
        name: 'Default Config',
        cache: Object.fromEntries(MODULES.map((name) => [name, { _value: true }])),
        includeModules: MODULES,
        noDeprecatedFeatures: { value: false, version: '' },
        flags: {},
      },
    },
    globalConfigKey: 'defaultConfig',
  },
};

const project = {
  __version__: '1.0.6',
  general: { designResolution: { width: WIDTH, height: HEIGHT, fitWidth: true, fitHeight: true } },
};

/** Merged by the editor into the `game.json` it writes: where friends' data may be looked at. */
const gameConfig = { deviceOrientation: 'portrait', openDataContext: 'open-data' };

const SCENES = {
  main: { script: 'assets/scripts/TuanyuanGame.ts', properties: { language: 0, mode: 0, settings: null } },
  jar: {
    script: 'assets/scripts/TuanyuanJar.ts',
    properties: { mode: 0, seed: -1, touch: true, reducedMotion: false, settings: null },
  },
} as const;

/** What has a `.meta` that a scene may name, or that says what a folder is. */
const WITH_META = [
  'assets/resources',
  'assets/scene',
  'assets/scene/jar.scene',
  'assets/scene/main.scene',
  'assets/scripts',
  'assets/scripts/TuanyuanGame.ts',
  'assets/scripts/TuanyuanJar.ts',
  'assets/scripts/tuanyuan.d.ts',
] as const;

const scenes = (): (readonly [string, string])[] =>
  Object.entries(SCENES).map(([name, parts]) => [
    `assets/scene/${name}.scene`,
    makeJson(makeScene({ name, ...parts })),
  ]);

/**
 * The files of the project that are generated and committed, by path: small texts by which a clone opens in the editor
 * with the same ids for everybody.
 */
export const committedFiles = (): ReadonlyMap<string, string> =>
  new Map([
    [
      'package.json',
      makeJson({
        name: 'tuanyuan-cocos',
        uuid: uuidOf('project'),
        type: 'module',
        creator: { version: CREATOR },
      }),
    ],
    ['tsconfig.json', makeJson({ extends: './temp/tsconfig.cocos.json', compilerOptions: { strict: true } })],
    ['settings/v2/packages/project.json', makeJson(project)],
    ['settings/v2/packages/builder.json', makeJson({ __version__: '1.3.9' })],
    ['settings/v2/packages/engine.json', makeJson(engine)],
    ['build-templates/wechatgame/game.json', makeJson(gameConfig)],
    ...scenes(),
    ...WITH_META.map((path): [string, string] => [`${path}.meta`, makeMeta(path)]),
  ]);
