import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCocos } from '../../tools/cocos/bundle.ts';
import { checkBundle } from '../../tools/cocos/check-bundle.ts';
import { checkProject } from '../../tools/cocos/check-project.ts';
import { COCOS, makeProject } from '../../tools/cocos/make-project.ts';
import { committedFiles } from '../../tools/cocos/project-files.ts';
import { nodeId, scriptType, uuidOf } from '../../tools/cocos/uuid.ts';
import { freeVariables } from '../../tools/package/free-variables.ts';
import { RUNTIME_GLOBALS } from '../../tools/package/runtime-globals.ts';
import { ensureFreshBuild } from '../support/fresh-build.ts';

/** Written by hand, and so not by the generator. */
const BY_HAND = ['TuanyuanGame.ts', 'TuanyuanJar.ts', 'tuanyuan.d.ts'].map(
  (name) => `assets/scripts/${name}`,
);

let folder = '';

const at = (path: string): string => join(folder, path);
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));

beforeAll(async () => {
  ensureFreshBuild();
  folder = mkdtempSync(join(tmpdir(), 'cocos-project-'));
  await makeProject(folder);
  for (const path of BY_HAND) cpSync(join(COCOS, path), at(path));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the Cocos project', () => {
  it.each([...committedFiles()])('%s: is committed as it is generated', (path, text) => {
    expect(readFileSync(join(COCOS, path), 'utf8')).toBe(text);
  });

  it('a new one: has nothing against it', () => {
    expect(checkProject(folder)).toEqual([]);
  });

  it('generated again: nothing changes', async () => {
    expect(await makeProject(folder)).toMatchObject({ changed: 0 });
  });

  it('sounds: lie there as bytes, and no script of the package comes along', () => {
    const audio = at('assets/resources/tuanyuan/audio');
    expect(existsSync(join(audio, 'drop.bin'))).toBe(true);
    expect(existsSync(join(audio, 'game.js'))).toBe(false);
  });
});

/** Each breaks one thing, and is put right again afterwards. */
const FAULTS: readonly (readonly [
  what: string,
  path: string,
  change: (text: string) => string,
  told: RegExp,
])[] = [
  [
    'a scene that names no script',
    'assets/scene/main.scene',
    (text) => text.replace(scriptType(uuidOf('assets/scripts/TuanyuanGame.ts')), 'a'.repeat(23)),
    /is no script's/,
  ],
  [
    'a scene that names an object too many',
    'assets/scene/jar.scene',
    (text) => text.replace(/"__id__": 2\b/, '"__id__": 99'),
    /object 99 is not there/,
  ],
  [
    'a property that the component has not',
    'assets/scene/main.scene',
    (text) => text.replace('"language"', '"tongue"'),
    /no property tongue/,
  ],
  [
    'an asset that is nowhere',
    'assets/scene/main.scene',
    (text) => text.replace('"settings": null', `"settings": { "__uuid__": "${uuidOf('x')}" }`),
    /is not there/,
  ],
  [
    'two things with one uuid',
    'assets/scene.meta',
    (text) => text.replace(/"uuid": "[^"]+"/, `"uuid": "${uuidOf('assets/scripts')}"`),
    /have one uuid/,
  ],
  [
    'a uuid that is none',
    'assets/scene.meta',
    (text) => text.replace(/"uuid": "[^"]+"/, '"uuid": "scene"'),
    /has no uuid but scene/,
  ],
  ['another Creator', 'package.json', (text) => text.replace('3.8.8', '2.4.11'), /no Creator 3\.8/],
  [
    'no domain of friends',
    'build-templates/wechatgame/game.json',
    (text) => text.replace('open-data', 'elsewhere'),
    /friends' domain is not in/,
  ],
];

describe('what is wrong with a project', () => {
  it.each(FAULTS)('%s: is noticed', (_, path, change, told) => {
    const before = readFileSync(at(path), 'utf8');
    edit(path, change);
    expect(checkProject(folder).join('\n')).toMatch(told);
    writeFileSync(at(path), before);
  });

  it('an asset without a .meta, and a .meta without an asset: are noticed', () => {
    writeFileSync(at('assets/scripts/lost.ts'), '');
    writeFileSync(at('assets/scripts/gone.ts.meta'), readFileSync(at('assets/scene.meta')));
    const told = checkProject(folder).join('\n');
    expect(told).toMatch(/lost\.ts has no \.meta/);
    expect(told).toMatch(/gone\.ts\.meta belongs to nothing/);
    for (const name of ['lost.ts', 'gone.ts.meta']) rmSync(at(`assets/scripts/${name}`));
  });

  it('a boot of ours in the template: is noticed', () => {
    writeFileSync(at('build-templates/wechatgame/game.js'), '');
    expect(checkProject(folder).join('\n')).toMatch(/game\.js would overwrite/);
    rmSync(at('build-templates/wechatgame/game.js'));
  });
});

describe('ids', () => {
  it('a script’s type: is its uuid in 23 characters, a node’s id has 22', () => {
    // A pair out of a project that the editor has written.
    expect(scriptType('308d82b6-2ea1-443c-87d5-c313a1bde714')).toMatch(/^308d8K2LqFEPIfVwxO/);
    expect(scriptType(uuidOf('x'))).toHaveLength(23);
    expect(nodeId('x')).toHaveLength(22);
  });
});

/** Milliseconds: the editor's compiler takes seven seconds of a core for the whole game. */
const COMPILING = 300_000;

describe('the script of the project', () => {
  it('the editor’s compiler: makes a module of it that needs cc alone', { timeout: COMPILING }, async () => {
    expect(await checkBundle(await bundleCocos())).toEqual([]);
  });

  it('from its surroundings: it takes what WeChat has, and what a preview’s page has behind a look', async () => {
    const { script } = await bundleCocos();
    const program = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
    const names = new Set(freeVariables(program).map(({ node }) => node.name));
    expect([...names].filter((name) => !RUNTIME_GLOBALS.has(name)).sort()).toEqual([
      'AudioContext',
      'globalThis',
    ]);
  });

  it('what the editor could not take: is said', async () => {
    const metafile = {
      inputs: {},
      outputs: { 'tuanyuan.js': { imports: [{ path: 'fs', kind: 'import-statement' }] } },
    } as never;
    const faults = await checkBundle({ script: "import 'fs'; const = 1;", metafile });
    expect(faults.join('\n')).toMatch(/imports fs[\s\S]*compiler refuses/);
  });
});
