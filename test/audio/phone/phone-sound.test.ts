import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOUND_FILES, soundPath } from '../../../src/audio/sound-files.ts';
import { FOLDER } from '../../../tools/audio/manifest.ts';
import { howlerPlugin } from '../../../tools/bundle/howler-plugin.ts';
import { Bench, type PackageFiles, type Probe } from '../../simulator/support/phone-harness.ts';

interface Report {
  readonly peak: number;
  readonly contexts: number;
}

const HEARD = 0.05;

let bench: Bench;
let code: string;
let files: PackageFiles;

beforeAll(async () => {
  bench = await Bench.open();
  const { outputFiles } = await build({
    entryPoints: ['test/audio/phone/sound-only-game.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2018',
    plugins: [howlerPlugin()],
  });
  code = outputFiles[0]!.text;
  files = Object.fromEntries(
    SOUND_FILES.map((name) => [soundPath(name), readFileSync(join(FOLDER, `${name}.mp3`))]),
  );
});
afterAll(() => bench?.close());

/** Touches until `enough` says yes of what is heard; how much of the files is decoded is not told. */
const touchUntil = async (probe: Probe, enough: (report: Report) => boolean): Promise<Report> => {
  for (let tries = 0; tries < 60; tries += 1) {
    const before = (await probe.reports()).length;
    await probe.phone((phone) => phone.tap(100, 300));
    const seen = (await probe.reported(before + 3)).slice(before) as Report[];
    const found = seen.find(enough);
    if (found !== undefined) return found;
  }
  throw new Error(`not heard: ${JSON.stringify((await probe.reports()).slice(-5))}`);
};

/** The reports of the next moments, left alone. */
const listen = async (probe: Probe, count: number): Promise<Report[]> => {
  const before = (await probe.reports()).length;
  return (await probe.reported(before + count)).slice(before + 1) as Report[];
};

/** Until nothing of before is in the reports any more. */
const leaveAndReturn = async (probe: Probe): Promise<void> => {
  await probe.phone((phone) => {
    phone.hide();
    phone.show();
  });
  await listen(probe, 3);
};

const isHeard = ({ peak }: Report): boolean => peak > HEARD;

describe('sound on the simulated phone', () => {
  it('touch: a merge is heard through the real ports, without an error', async () => {
    const probe = await bench.run(code, files);
    expect((await touchUntil(probe, isHeard)).contexts).toBe(1);
    expect(await probe.errors()).toEqual([]);
  });

  it('interruption: silent while it lasts, heard after it', async () => {
    const probe = await bench.run(code, files);
    await touchUntil(probe, isHeard);
    await probe.phone((phone) => phone.interruptAudio('begin'));
    await listen(probe, 3);
    await probe.phone((phone) => phone.tap(100, 300));
    expect((await listen(probe, 4)).filter(isHeard)).toEqual([]);
    await probe.phone((phone) => phone.interruptAudio('end'));
    expect((await touchUntil(probe, isHeard)).contexts).toBe(1);
  });

  it('background: heard again after it on the same context', async () => {
    const probe = await bench.run(code, files);
    await touchUntil(probe, isHeard);
    await leaveAndReturn(probe);
    expect((await touchUntil(probe, isHeard)).contexts).toBe(1);
  });

  it('silence after the background (iOS 17.5): heard again, on a new context', async () => {
    const probe = await bench.run(code, files);
    await probe.phone(async (phone) => {
      phone.setSwitches({ silentAfterBackground: true });
      await phone.launch();
    });
    await touchUntil(probe, isHeard);
    await leaveAndReturn(probe);
    expect((await touchUntil(probe, isHeard)).contexts).toBe(2);
    expect(await probe.errors()).toEqual([]);
  });
});
