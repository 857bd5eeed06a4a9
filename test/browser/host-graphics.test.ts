import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault } from '../../simulator/protocol/fault.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { type Bench, coloursOf, openBench, placesOf, SMALL } from './played-phone.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

const ARRAYS = 'WebGL.OES_vertex_array_object';

/** What hosts with WebGL 1 were reported to lack or to have wrong. */
const HOSTS: readonly (readonly [string, readonly Fault[]])[] = [
  ['nothing is wrong', []],
  ['vertex arrays are missing', [{ api: ARRAYS, how: 'absent' }]],
  ['vertex arrays have no functions', [{ api: `${ARRAYS}.*`, how: 'absent' }]],
  ['vertex arrays throw', [{ api: `${ARRAYS}.*`, how: 'throw' }]],
  ['the precision of shaders is not answered', [{ api: 'WebGL.getShaderPrecisionFormat', how: 'fail' }]],
  [
    'nothing tells of a lost context, or of what the context has',
    [
      { api: 'WebGL.isContextLost', how: 'absent' },
      { api: 'WebGL.getContextAttributes', how: 'absent' },
      { api: 'WebGL.getSupportedExtensions', how: 'absent' },
    ],
  ],
  ['extensions are not answered', [{ api: 'WebGL.getExtension', how: 'throw' }]],
];

const startWith = async (phone: PhonePage, faults: readonly Fault[]): Promise<void> => {
  await phone.page.evaluate((list) => {
    window.phone.clearFaults();
    for (const fault of list) window.phone.setFault(fault);
  }, faults);
  await phone.launch();
};

test.each(HOSTS)('graphics: %s, and a run is seen as on every other phone', async (_, faults) => {
  const phone = await bench.anew(SMALL);
  await startWith(phone, faults);
  const { home, play } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await phone.tap(play.board.left + 360 * play.board.scale, play.board.top + 300 * play.board.scale);
  await phone.wait(2000);
  expect(await coloursOf(phone)).toBeGreaterThan(20);
  expect(await phone.errors()).toEqual([]);
});
