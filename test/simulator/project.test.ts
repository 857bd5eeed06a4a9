import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { readProject } from '../../simulator/server/project.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const own = readProject(join(FIXTURES, 'own-cloud', 'game'));

let cloud: Cloud;
beforeAll(async () => {
  cloud = await Cloud.start({
    functions: own.functions ?? '',
    data: null,
    switches: { timeout: 30_000 },
  });
});
afterAll(() => cloud.close());

it('project: a package has the functions its own project names, in its folder or above it', async () => {
  expect(own).toEqual({
    name: 'own cloud',
    functions: join(FIXTURES, 'own-cloud', 'functions'),
    checksUrls: true,
  });
  expect(cloud.names).toEqual(['hello']);
  expect(await cloud.call('hello', {}, 'o-1')).toEqual({ ok: true, result: { said: 'hello' } });
});

it('project: a package that names no functions has none, and is called by its folder without a name', () => {
  expect(readProject(join(FIXTURES, 'trivial'))).toEqual({
    name: 'trivial',
    functions: null,
    checksUrls: true,
  });
  expect(readProject(join(FIXTURES, 'chinese'))).toEqual({
    name: '月下球',
    functions: null,
    checksUrls: true,
  });
});
