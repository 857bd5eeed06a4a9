import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from '../../../assets/i18n/en.json';
import zhCN from '../../../assets/i18n/zh-CN.json';
import { readTexts } from '../../../src/app/boot/package-texts.ts';
import { failure } from '../../../src/shared/failure.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { packTexts } from '../../../tools/build/package-texts.ts';
import { PROJECT } from '../../../tools/build/project.ts';

it('texts: the packed file says what the files of both languages say', async () => {
  const packed = packTexts(join(PROJECT.assets, 'i18n'));
  const texts = await readTexts({ readText: async () => ok(packed) } as never);
  expect(texts).toEqual({ 'zh-CN': zhCN, en });
});

it('texts: where they cannot be read, the start fails with the code', async () => {
  const files = { readText: async () => fail(failure('host/not-found', 'texts.json')) };
  await expect(readTexts(files as never)).rejects.toThrow('host/not-found');
});
