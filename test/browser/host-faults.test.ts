import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { PROJECT } from '../../tools/build/project.ts';
import type { Cell } from '../../tools/faults/cells.ts';
import { nameOf } from '../../tools/faults/cells.ts';
import { type Desk, playCell } from '../../tools/faults/play-cell.ts';
import { recordCalls } from '../../tools/faults/recording.ts';
import { seenOf } from '../../tools/faults/rows.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { openBrowser } from '../support/open-browser.ts';
import { PACKAGE } from './played-phone.ts';

/** Every way to go wrong, and every way to be right: a run, a way out, a home that nobody can press. `npm run faults` plays all. */
const SAMPLE: readonly Cell[] = [
  { api: 'FileSystemManager.readFile', domain: 'game', way: 'once' },
  { api: 'Canvas.getContext', domain: 'game', way: 'fails' },
  { api: 'WebGL.draw', domain: 'game', way: 'fails' },
  { api: 'AudioBufferSourceNode.start', domain: 'game', way: 'throws' },
  { api: 'Canvas.toTempFilePath', domain: 'game', way: 'never' },
  { api: 'onTouchStart', domain: 'game', way: 'absent' },
];

/** Longer than a cell may take: the reason is told, not only that it was late. */
vi.setConfig({ testTimeout: 240_000 });

let cloud: Cloud;
let simulator: Simulator;
let desk: Desk;

beforeAll(async () => {
  const functions = join(PROJECT.root, 'dist', 'cloudfunctions');
  const now = (): number => Date.UTC(2026, 8, 25, 4);
  cloud = await Cloud.start({ functions, data: null, switches: { timeout: 30_000 }, now });
  simulator = await serve({ package: PACKAGE, cloud });
  desk = { browser: await openBrowser(), url: simulator.url, rules: shippedRules() };
});

afterAll(async () => {
  await desk?.browser.close();
  await simulator?.close();
  await cloud?.close();
});

test.each(SAMPLE)(
  'faults: $api, $way: a run ends with its score and is kept, or there is a way out',
  async (cell) => {
    expect((await playCell(desk, cell)).broken).toBeNull();
  },
);

test('faults: of every call that the game makes it is said what the player sees when it goes wrong', async () => {
  const unsaid = (await recordCalls(desk)).filter((call) => seenOf(call) === null).map(nameOf);
  expect(unsaid).toEqual([]);
});
