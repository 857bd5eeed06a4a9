import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { openBrowser } from '../support/open-browser.ts';
import { LAUNCH } from './lifecycle-contract.ts';
import { buildProbe } from './probe/build-probe.ts';
import { drivePhone } from './probe/drive-phone.ts';
import type { ContractResult } from './probe/wire.ts';
import { CONTRACTS } from './suite.ts';

const FUNCTIONS = join(import.meta.dirname, 'fixtures', 'cloudfunctions');

/** A phone of today, one that tells no safe area, a window that can be resized, and a client of 2020. */
const PHONES = [
  { device: 'iphone13', baseLibrary: null },
  { device: 'android', baseLibrary: null },
  { device: 'pc', baseLibrary: null },
  { device: 'iphonese2', baseLibrary: '2.10.0' },
] as const;

let folder: string;
let simulator: Simulator;
let browser: Browser;
let cloud: Cloud;

beforeAll(async () => {
  folder = await buildProbe();
  cloud = await Cloud.start({ functions: FUNCTIONS, data: null, switches: { timeout: 30_000 } });
  simulator = await serve({ package: folder, cloud });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await simulator?.close();
  await cloud?.close();
  await rm(folder, { recursive: true });
});

describe.each(PHONES)('contract: a game on $device, base library $baseLibrary', ({ device, baseLibrary }) => {
  const results = new Map<string, ContractResult>();

  beforeAll(async () => {
    const page = await browser.newPage();
    await page.goto(`${simulator.url}/phone?device=${device}&user=contract-${device}&launch=no`);
    for (const result of await drivePhone(page, { baseLibrary, entry: LAUNCH }))
      results.set(result.name, result);
    await page.close();
  });

  it.each(Object.keys(CONTRACTS))('%s', (name) => {
    expect(results.get(name)).toEqual({ name, broken: null });
  });
});
