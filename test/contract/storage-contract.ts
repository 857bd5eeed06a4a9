import type { StoragePort } from '../../src/platform/ports.ts';
import { type ContractSuite, check, checkCode, checkSame } from './contract.ts';

const KEY = 'contract';
const MEGABYTE = 1024 * 1024;

const held = (storage: StoragePort, key = KEY): unknown => {
  const read = storage.read(key);
  return read.ok ? read.value : read.error.code;
};

const isListed = (storage: StoragePort, key: string): boolean => {
  const keys = storage.keys();
  return keys.ok && keys.value.includes(key);
};

export const storageContract: ContractSuite = {
  'storage: a missing key is null': async ({ storage }) => {
    checkSame(held(storage, 'contract nobody wrote'), null, 'nothing is there');
  },
  'storage: what is written at once can be read at once': async ({ storage }) => {
    checkCode(storage.writeNow(KEY, 'first'), 'ok', 'the write');
    checkSame(held(storage), 'first', 'the value');
  },
  'storage: a later write replaces an earlier one': async ({ storage }) => {
    storage.writeNow(KEY, 'first');
    checkCode(await storage.write(KEY, 'second'), 'ok', 'the write');
    checkSame(held(storage), 'second', 'the value');
  },
  'storage: texts of any script come back the same': async ({ storage }) => {
    const text = '团圆 🥮 \u0000 "\\" \u2028 é';
    await storage.write(KEY, text);
    checkSame(held(storage), text, 'the value');
  },
  'storage: an empty text is as good as none': async ({ storage }) => {
    storage.writeNow(KEY, 'full');
    checkCode(storage.writeNow(KEY, ''), 'ok', 'the write');
    checkSame(held(storage), null, 'the value');
  },
  'storage: keys lists what was written and not what was removed': async ({ storage }) => {
    storage.writeNow(KEY, 'here');
    check(isListed(storage, KEY), 'the written key is listed');
    checkCode(storage.remove(KEY), 'ok', 'the removal');
    check(!isListed(storage, KEY), 'the removed key is not listed');
    checkSame(held(storage), null, 'the value');
  },
  'storage: removing a key that is not there is no failure': async ({ storage }) => {
    checkCode(storage.remove('contract nobody wrote'), 'ok', 'the removal');
  },
  'storage: a value over a megabyte is refused with its code and leaves the old one': async ({ storage }) => {
    storage.writeNow(KEY, 'small');
    const large = 'x'.repeat(MEGABYTE + 1);
    checkCode(storage.writeNow(KEY, large), 'host/quota', 'the write at once');
    checkCode(await storage.write(KEY, large), 'host/quota', 'the later write');
    checkSame(held(storage), 'small', 'the value');
  },
  'storage: ten megabytes are all there is, and what was stored stays': async ({ storage }) => {
    const keys = Array.from({ length: 12 }, (_, index) => `${KEY} ${index}`);
    const large = 'x'.repeat(MEGABYTE - 1024);
    const codes = keys.map((key) => {
      const written = storage.writeNow(key, large);
      return written.ok ? 'ok' : written.error.code;
    });
    const first = held(storage, `${KEY} 0`);
    for (const key of keys) storage.remove(key);
    check(codes.includes('ok') && codes[11] === 'host/quota', `the codes: ${codes.join(' ')}`);
    check(first === large, 'the first value is whole');
  },
};
