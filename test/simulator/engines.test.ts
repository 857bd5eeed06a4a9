import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGINE_START, ENGINES, enginePackage } from '../../tools/pictures/engine-package.ts';
import { Bench } from './support/phone-harness.ts';
import { middleColour } from './support/seen-colour.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

test.each(ENGINES)(
  '%s: an unchanged engine of npm draws with WebGL 2, shows a picture of the package and hears touches',
  async (game) => {
    const probe = await bench.run(ENGINE_START, await enginePackage(game), 'device=android');
    await probe.page.waitForFunction(() =>
      window.phone.logs().some(({ text }) => text.startsWith('@["plays"')),
    );
    await probe.page.waitForFunction(() => window.phone.logs().some(({ text }) => /^@.*,64\]$/.test(text)));
    const before = await middleColour(probe);
    expect(before.green).toBeGreaterThan(before.blue + 60);
    await probe.phone((phone) => phone.tap(100, 600));
    expect(await probe.reports()).toContain('touched');
    const after = await middleColour(probe);
    expect(after.red).toBeGreaterThan(after.green + 60);
    expect(await probe.errors()).toEqual([]);
    expect(await probe.phone((phone) => phone.logs().filter(({ level }) => level === 'warn'))).toEqual([]);
  },
);
