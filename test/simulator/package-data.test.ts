import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Manifest, packageFileUrl } from '../../simulator/protocol/manifest.ts';
import { packData, unpackData } from '../../simulator/protocol/package-data.ts';
import { type Simulator, serve } from '../../simulator/server/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'package-data-'));
let simulator: Simulator;

const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

beforeAll(async () => {
  for (const [path, content] of [
    ['game.json', '{}'],
    ['game.js', 'wx.login();'],
    ['settings/月.json', '[1]'],
    ['empty.bin', ''],
    ['sky.png', 'a picture'],
  ] as const)
    write(path, content);
  simulator = await serve({ package: folder });
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true });
});

const manifest = async (): Promise<Manifest> =>
  (await (await fetch(`${simulator.url}/package/manifest`)).json()) as Manifest;

const keeping = async (url: string): Promise<string | null> =>
  (await fetch(`${simulator.url}${url}`)).headers.get('cache-control');

it('files in one piece: are the same ones after it', () => {
  const files = [
    { path: 'a/月.json', edition: '1-2', bytes: Uint8Array.of(0, 200, 255) },
    { path: 'empty', edition: '1-0', bytes: Uint8Array.of() },
  ];
  expect(unpackData(packData(files).buffer as ArrayBuffer)).toEqual(files);
  expect(unpackData(packData([]).buffer as ArrayBuffer)).toEqual([]);
});

it('data: all that a game reads by itself, with the editions of the manifest', async () => {
  const answer = await fetch(`${simulator.url}/package/data`);
  const data = unpackData(await answer.arrayBuffer());
  const { files } = await manifest();
  const named = files.filter(({ path }) => ['settings/月.json', 'empty.bin'].includes(path));
  expect(named).toHaveLength(2);
  expect(data.map(({ path, edition }) => `${path} ${edition}`).sort()).toEqual(
    named.map(({ path, edition }) => `${path} ${edition}`).sort(),
  );
  const moon = data.find(({ path }) => path === 'settings/月.json');
  expect(new TextDecoder().decode(moon?.bytes)).toBe('[1]');
});

it('edition: what is asked for under it may be kept, and a change makes another', async () => {
  const before = (await manifest()).files.find(({ path }) => path === 'sky.png')!;
  expect(await keeping(packageFileUrl(before))).toBe('max-age=3600');
  expect(await keeping('/package/files/sky.png')).toBe('no-store');
  write('sky.png', 'another picture');
  const after = (await manifest()).files.find(({ path }) => path === 'sky.png')!;
  expect(after.edition).not.toBe(before.edition);
});

it('code: a change is served at once', async () => {
  const code = async (): Promise<string> => (await fetch(`${simulator.url}/package/code/game.js`)).text();
  expect(await code()).toContain('wx.login();');
  write('game.js', 'wx.logout();');
  expect(await code()).toContain('wx.logout();');
});
