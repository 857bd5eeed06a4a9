import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { privateNames } from '../../tools/bundle/private-names.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'names-'));
  for (const name of ['own', 'foreign']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const names = () => privateNames({ own: join(folder, 'own'), foreign: [join(folder, 'foreign')] });

const holder = (name: string): string =>
  `export class A { private readonly ${name} = 1; read() { return this.${name}; } }`;

it('a member that only its own object calls may have any name', () => {
  write('own/a.ts', holder('waiting'));
  write('own/b.ts', '/** Not waiting. */ export const other = 1; // waiting');
  expect(names()).toEqual(['waiting']);
});

it.each([
  ['read of another object', 'own/b.ts', 'export const f = (a: { waiting: number }) => a.waiting;'],
  ['a variable', 'own/b.ts', 'export const waiting = 1;'],
  ['a text', 'own/b.ts', "export const f = (a: object) => 'waiting' in a;"],
  [
    'taken apart',
    'own/b.ts',
    'export class B { f() { const { waiting } = this as never; return waiting; } }',
  ],
  ['a library', 'foreign/lib.mjs', 'export const f = (a) => a.waiting;'],
  ['a setting', 'foreign/settings.json', '{ "waiting": 1 }'],
])('%s of that name keeps it', (_, path, text) => {
  write('own/a.ts', holder('waiting'));
  write(path, text);
  expect(names()).toEqual([]);
});

it('a name that is short as it is stays', () => {
  write('own/a.ts', holder('at'));
  expect(names()).toEqual([]);
});
