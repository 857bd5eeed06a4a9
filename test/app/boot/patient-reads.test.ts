import { expect, test } from 'vitest';
import { patientReads } from '../../../src/app/boot/patient-reads.ts';
import { createMemoryPlatform } from '../../../src/platform/memory/create-memory-platform.ts';
import { failure } from '../../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../../src/shared/result.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A host whose reads fail so many times, and then do not. */
const setup = (failures: number) => {
  const host = createMemoryPlatform();
  const reads: string[] = [];
  const read = async (path: string): Promise<Result<string>> => {
    reads.push(path);
    return reads.length > failures ? ok('text') : fail(failure('host/unknown', path));
  };
  const { files } = patientReads({ ...host.platform, files: { ...host.platform.files, readText: read } });
  const pass = async (milliseconds: number): Promise<void> => {
    await turn();
    host.clock.advance(milliseconds);
    await turn();
  };
  return { host, reads, files, pass };
};

test('reads of the start: what fails twice is there at the third read, within a second and a half', async () => {
  const { files, reads, pass } = setup(2);
  const text = files.readText('assets/art.json');
  await pass(299);
  expect(reads).toHaveLength(1);
  await pass(1);
  await pass(1000);
  expect(await text).toEqual(ok('text'));
  expect(reads).toHaveLength(3);
});

test('reads of the start: one that failed when the player left is read again when the game is shown', async () => {
  const { files, host, reads } = setup(1);
  const text = files.readText('assets/art.json');
  await turn();
  host.lifecycle.show({});
  expect(await text).toEqual(ok('text'));
  expect(reads).toHaveLength(2);
});

test('reads of the start: what is not there at all is told after four reads', async () => {
  const { files, reads, pass } = setup(9);
  const text = files.readText('assets/art.json');
  for (const milliseconds of [300, 1000, 3000]) await pass(milliseconds);
  expect((await text).ok).toBe(false);
  expect(reads).toHaveLength(4);
});
