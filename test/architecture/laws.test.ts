import { describe, expect, it } from 'vitest';
import { barrelLaw, borderLaw, cycleLaw, doorLaw } from './border-laws.ts';
import { containedLaw } from './contained-law.ts';
import { determinismLaw } from './core-laws.ts';
import { hostLaw } from './host-law.ts';
import { lengthLaw, namedExportLaw, nameLaw, privateNameLaw, wxWordLaw } from './shape-laws.ts';
import { parseSource, type SourceFile } from './source-file.ts';
import { type Exception, stale, unexcused, type Violation } from './violation.ts';

type Law = (file: SourceFile) => Violation[];

/** A law, a file's path and its text, and what is said of it: null for a good file. */
type Sample = readonly [law: Law, path: string, text: string, what: RegExp | null];

const lines = (count: number): string => 'export {};\n'.repeat(count);

const SAMPLES: readonly Sample[] = [
  [containedLaw, 'src/platform/wx/wx-a.ts', "call(host, 'login', () => host.login?.());", null],
  [containedLaw, 'src/platform/wx/wx-a.ts', "typeof host.login === 'function';", null],
  [containedLaw, 'src/platform/wx/wx-a.ts', 'host.login?.();', /outside of call.*line 1/],
  [containedLaw, 'src/platform/wx/wx-a.ts', 'export const a = () => { wx.login(); };', /outside of call/],
  [containedLaw, 'src/platform/wx/wx-a.ts', 'const { cloud } = host;', /outside of call/],
  [containedLaw, 'src/open-data/host.ts', 'host.onMessage?.(listener);', /outside of attempt/],
  [containedLaw, 'src/app/boot/a.ts', 'host.login();', null],

  [borderLaw, 'src/core/run.ts', "import { ok } from '../shared/result.ts';", null],
  [borderLaw, 'src/core/run.ts', "import { World } from './physics/world.ts';", null],
  [borderLaw, 'src/core/physics/world.ts', "import { sin } from '../exact-math.ts';", null],
  [borderLaw, 'src/core/physics/world.ts', "import Body from 'matter-js/src/body/Body.js';", null],
  [borderLaw, 'src/core/run.ts', "import Body from 'matter-js';", /core may not use the package matter-js/],
  [
    borderLaw,
    'src/core/run.ts',
    "import type { Stage } from '../view/stage.ts';",
    /core may not import view/,
  ],
  [borderLaw, 'src/core/run.ts', "export { Stage } from '../view/stage.ts';", /core may not import view/],
  [borderLaw, 'src/core/run.ts', "export * from '../view/stage.ts';", /core may not import view/],
  [borderLaw, 'src/core/run.ts', "type S = import('../view/stage.ts').Stage;", /core may not import view/],
  [
    borderLaw,
    'src/core/run.ts',
    "import balance from '../../settings/balance.json';",
    /may not import settings/,
  ],
  [
    borderLaw,
    'src/shared/seed.ts',
    "import { isMode } from '../core/index.ts';",
    /shared may not import core/,
  ],
  [borderLaw, 'src/view/board.ts', "import type { RunView } from '../core/index.ts';", null],
  [
    borderLaw,
    'src/view/board.ts',
    "import type { RunView } from '../core/read-view.ts';",
    /through src\/core\/index/,
  ],
  [
    borderLaw,
    'src/view/board.ts',
    "import { Sprite } from 'pixi.js';",
    /view may not use the package pixi.js/,
  ],
  [borderLaw, 'src/view/pixi/sprite.ts', "import { Sprite } from 'pixi.js';", null],
  [borderLaw, 'src/view/pixi/sprite.ts', "import { x } from '@pixi/colord';", /package @pixi\/colord/],
  [borderLaw, 'src/view/load.ts', "import type { PicturePort } from '../platform/ports.ts';", null],
  [
    borderLaw,
    'src/view/load.ts',
    "import { makePort } from '../platform/ports.ts';",
    /view may not import ports/,
  ],
  [
    borderLaw,
    'src/audio/bank.ts',
    "import type { Stage } from '../view/stage.ts';",
    /audio may not import view/,
  ],
  [
    borderLaw,
    'src/platform/memory/storage.ts',
    "import { call } from '../wx/wx-call.ts';",
    /may not import wx/,
  ],
  [
    borderLaw,
    'src/app/screens/screen-router.ts',
    "import { loadStage } from '../../view/load-stage.ts';",
    null,
  ],
  [
    borderLaw,
    'src/app/screens/screen-router.ts',
    "import { x } from '../../platform/wx/wx-call.ts';",
    /app may not import wx/,
  ],
  [
    borderLaw,
    'src/app/screens/screen-router.ts',
    "import { serve } from '../../../simulator/serve.ts';",
    /may not import simulator/,
  ],
  [
    borderLaw,
    'src/app/screens/screen-router.ts',
    "import { setup } from '../../../test/setup.ts';",
    /in no layer/,
  ],
  [
    borderLaw,
    'src/app/screens/screen-router.ts',
    "import { x } from '../../../tools/build/project.ts';",
    /in no layer/,
  ],
  [borderLaw, 'src/main.ts', "import { createWxPlatform } from './platform/wx/create-wx-platform.ts';", null],
  [borderLaw, 'src/main.ts', "import { makeRun } from './core/index.ts';", /main may not import core/],
  [borderLaw, 'src/extra/thing.ts', 'export {};', /belongs to no layer/],
  [borderLaw, 'simulator/serve.ts', "import { createServer } from 'node:http';", null],
  [
    borderLaw,
    'simulator/serve.ts',
    "import { parse } from '../src/shared/result.ts';",
    /simulator may not import shared/,
  ],
  [barrelLaw, 'src/core/run.ts', "import { isMode } from './index.ts';", /src\/core\/index.ts/],
  [barrelLaw, 'src/core/physics/world.ts', "import { isMode } from '../index.ts';", /src\/core\/index.ts/],
  [barrelLaw, 'src/view/board.ts', "import { isMode } from '../core/index.ts';", null],
  [doorLaw, 'src/core/index.ts', "export { isMode } from './mode.ts';", null],
  [
    doorLaw,
    'src/view/board.ts',
    "export { isMode } from './mode.ts';\nexport * from './stage.ts';",
    /hands on/,
  ],
  [doorLaw, 'src/view/board.ts', "export { isMode } from './mode.ts';\nexport const one = 1;", null],
  [doorLaw, 'src/view/pixi/graph.ts', "export { Sprite } from 'pixi.js';", null],
  [doorLaw, 'src/view/board.ts', 'const one = 1;\nexport { one };', null],
  [determinismLaw, 'src/core/run.ts', 'export const x = Math.floor(Math.sqrt(2)) + Math.PI;', null],
  [
    determinismLaw,
    'src/core/run.ts',
    'const run = { Date: 1, x: { random: 2 } };\nrun.Date; run.x.random;',
    null,
  ],
  [
    determinismLaw,
    'src/core/run.ts',
    'export interface Date2 { readonly Date: number; now(): number }',
    null,
  ],
  [determinismLaw, 'src/core/run.ts', 'Math.random();', /Math.random.*line 1/],
  [determinismLaw, 'src/core/run.ts', '\nMath.sin(1);', /Math.sin.*line 2/],
  [determinismLaw, 'src/core/run.ts', 'Math.hypot(1, 2);', /Math.hypot/],
  [determinismLaw, 'src/core/run.ts', "Math['pow'](1, 2);", /other than by the name/],
  [determinismLaw, 'src/core/run.ts', 'const { sin } = Math;', /other than by the name/],
  [determinismLaw, 'src/core/run.ts', 'const x = 2 ** 0.5;', /\*\*/],
  [determinismLaw, 'src/core/run.ts', 'let x = 2; x **= 2;', /\*\*/],
  [determinismLaw, 'src/core/run.ts', 'Date.now();', /Date/],
  [determinismLaw, 'src/core/run.ts', 'new Date();', /Date/],
  [determinismLaw, 'src/core/run.ts', 'setTimeout(() => 1, 1);', /setTimeout/],
  [determinismLaw, 'src/core/run.ts', 'console.log(1);', /console/],
  [determinismLaw, 'src/core/run.ts', "fetch('a');", /fetch/],
  [determinismLaw, 'src/core/run.ts', 'export const f = { performance };', /performance/],
  [determinismLaw, 'src/core/run.ts', 'export const f = async () => { await 1; };', /waits/],
  [wxWordLaw, 'src/platform/wx/wx-call.ts', 'wx.getWindowInfo();', null],
  [wxWordLaw, 'src/main.ts', "import { a } from './platform/wx/create-wx-platform.ts';\na();", null],
  [wxWordLaw, 'src/app/screens/screen-router.ts', '\nwx.getWindowInfo();', /line 2/],
  [wxWordLaw, 'src/app/screens/screen-router.ts', "GameGlobal['wx'].a();", /says wx/],
  [wxWordLaw, 'src/app/screens/screen-router.ts', 'const t = `the wx door`;', /says wx/],
  [wxWordLaw, 'src/app/screens/screen-router.ts', 'const wxy = "wxwork"; // wx', null],
  [hostLaw, 'src/app/screens/screen-router.ts', 'export const f = (window: Window): Window => window;', null],
  [
    hostLaw,
    'src/app/screens/screen-router.ts',
    'export const f = (image: HTMLImageElement): number => Math.max(image.width, 1);',
    null,
  ],
  [
    hostLaw,
    'src/app/screens/screen-router.ts',
    "import { fetch } from './fetch.ts';\nexport const f = fetch;",
    null,
  ],
  [
    hostLaw,
    'src/app/screens/screen-router.ts',
    'export const f = (): number => window.innerWidth;',
    /takes window/,
  ],
  [
    hostLaw,
    'src/app/screens/screen-router.ts',
    'export const f = (): string => typeof document;',
    /takes document/,
  ],
  [hostLaw, 'src/app/screens/screen-router.ts', 'setTimeout(() => 1, 1);', /takes setTimeout/],
  [hostLaw, 'src/app/screens/screen-router.ts', 'new Proxy({}, {});', /takes Proxy/],
  [hostLaw, 'src/platform/wx/wx-clock.ts', 'setTimeout(() => wx.a(), 1);', null],
  [hostLaw, 'src/platform/wx/wx-clock.ts', 'performance.now();', /takes performance/],
  [namedExportLaw, 'src/app/screens/screen-router.ts', 'export const one = 1;', null],
  [namedExportLaw, 'src/app/screens/screen-router.ts', 'export default 1;', /default export/],
  [
    namedExportLaw,
    'src/app/screens/screen-router.ts',
    'const one = 1;\nexport { one as default };',
    /default export/,
  ],
  [
    namedExportLaw,
    'tools/art/modules.d.ts',
    "declare module 'x' { const y: number; export default y; }",
    null,
  ],
  [privateNameLaw, 'src/app/frame-loop.ts', 'class A { private b = 1; }', null],
  [privateNameLaw, 'src/app/frame-loop.ts', 'class A { #b = 1; }', /#b \(line 1\)/],
  [privateNameLaw, 'test/app/frame-loop.ts', 'class A { #b() {} }', /#b/],
  [privateNameLaw, 'simulator/realm/clock.ts', 'class A { #b = 1; }', null],
  [privateNameLaw, 'simulator/phone/phone.ts', 'class A { #b = 1; }', /#b/],
  [nameLaw, 'src/app/frame-loop.ts', '', null],
  [nameLaw, 'test/app/frame-loop.test.ts', '', null],
  [nameLaw, 'src/app/frameLoop.ts', '', /kebab-case/],
  [nameLaw, 'src/App/loop.ts', '', /kebab-case/],
  [nameLaw, 'src/app/frame_loop.ts', '', /kebab-case/],
  [lengthLaw, 'src/app/screens/screen-router.ts', lines(300), null],
  [lengthLaw, 'src/app/screens/screen-router.ts', lines(301), /more than 300/],
  [lengthLaw, 'src/main.ts', lines(51), /more than 50/],
];

const SAID = SAMPLES.map(([law, path, text, what]) => ({
  title: `${law.name}: ${what === null ? 'passes' : 'refuses'} ${path} with ${text.trim().slice(0, 70)}`,
  found: law(parseSource(path, text)).map((violation) => violation.what),
  wanted: what === null ? [] : [expect.stringMatching(what)],
}));

describe('laws on samples', () => {
  it.each(SAID)('$title', ({ found, wanted }) => {
    expect(found).toEqual(wanted);
  });
});

const chain = (...texts: readonly string[]): SourceFile[] =>
  texts.map((text, index) => parseSource(`src/app/${'abc'[index]}.ts`, text));

describe('cycles on samples', () => {
  it('two files that need each other: are refused once', () => {
    const files = chain("import './b.ts';", "import { a } from './a.ts';");
    expect(cycleLaw(files).map(({ what }) => what)).toEqual(['src/app/a.ts → src/app/b.ts → src/app/a.ts']);
  });

  it('three files in a ring: are refused once', () => {
    const files = chain("export * from './b.ts';", "import './c.ts';", "export { a } from './a.ts';");
    expect(cycleLaw(files)).toHaveLength(1);
  });

  it('a file that imports itself: is refused', () => {
    expect(cycleLaw(chain("import './a.ts';"))).toHaveLength(1);
  });

  it('types: make a cycle as well', () => {
    const files = chain("import type { B } from './b.ts';", "import { a } from './a.ts';");
    expect(cycleLaw(files)).toHaveLength(1);
  });

  it('a file that names its own type by import: is refused', () => {
    expect(cycleLaw(chain("export type A = import('./a.ts').A;"))).toHaveLength(1);
  });

  it('two ways to one file: are no cycle', () => {
    expect(cycleLaw(chain("import './b.ts'; import './c.ts';", "import './c.ts';", 'export {};'))).toEqual(
      [],
    );
  });
});

describe('exceptions', () => {
  const violation: Violation = {
    law: 'length',
    file: 'src/app/screens/screen-router.ts',
    what: 'has more than 300 lines',
  };
  const exception: Exception = { ...violation, because: 'a table' };

  it('an excused violation: passes', () => {
    expect(unexcused([violation], [exception])).toEqual([]);
  });

  it('another violation of the same file: does not', () => {
    const other = { ...violation, law: 'name' };
    expect(unexcused([violation, other], [exception])).toEqual([other]);
  });

  it('an exception nothing needs: is named', () => {
    expect(stale([], [exception])).toEqual([exception]);
    expect(stale([violation], [exception])).toEqual([]);
  });
});
