import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { openBrowser } from '../support/open-browser.ts';
import { LAUNCH } from './lifecycle-contract.ts';
import { buildCocosProbe, type CocosProbe } from './probe/build-cocos-probe.ts';
import { buildProbe } from './probe/build-probe.ts';
import { NOT_ON_COCOS } from './probe/cocos-exceptions.ts';
import { drivePhone } from './probe/drive-phone.ts';
import type { ContractResult } from './probe/wire.ts';
import { CONTRACTS } from './suite.ts';

const FUNCTIONS = join(import.meta.dirname, 'fixtures', 'cloudfunctions');

/** What every package under contract holds beside its code. */
let files: string;
let probe: CocosProbe;
let simulator: Simulator;
let browser: Browser;
let cloud: Cloud;

beforeAll(async () => {
  files = await buildProbe();
  probe = await buildCocosProbe('contract', { contract: join(files, 'contract') });
  cloud = await Cloud.start({ functions: FUNCTIONS, data: null, switches: { timeout: 30_000 } });
  simulator = await serve({ package: probe.folder, cloud });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await simulator?.close();
  await cloud?.close();
  await probe?.dispose();
  await rm(files, { recursive: true });
});

describe.each(['iphone13', 'pc'])(
  'contract: the ports on Cocos, a double of the engine on a %s',
  (device) => {
    const results = new Map<string, ContractResult>();

    beforeAll(async () => {
      const page = await browser.newPage();
      await page.goto(`${simulator.url}/phone?device=${device}&user=cocos-${device}&launch=no`);
      for (const result of await drivePhone(page, { baseLibrary: null, entry: LAUNCH }))
        results.set(result.name, result);
      await page.close();
    });

    it.each(Object.keys(CONTRACTS).filter((name) => !NOT_ON_COCOS.includes(name)))('%s', (name) => {
      expect(results.get(name)).toEqual({ name, broken: null });
    });
  },
);
