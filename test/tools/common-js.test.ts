import { expect, test } from 'vitest';
import { toCommonJs } from '../../tools/build/common-js.ts';

test('imports become constants, exports properties, and no line moves', () => {
  const source = [
    'import {',
    '  a,',
    '  b as other',
    '} from "./chunks/x.js";',
    'import "./chunks/y.js";',
    'var sum = a + other;',
    'export {',
    '  sum as total,',
    '  other',
    '};',
  ].join('\n');
  expect(toCommonJs(source).split('\n')).toEqual([
    'const {',
    '  a,',
    '  b: other',
    '} = require("./chunks/x.js");',
    'require("./chunks/y.js");',
    'var sum = a + other;',
    'Object.assign(exports, {total: sum, other: other});',
    '',
    '',
    '',
  ]);
});

test('an export that gets another value later is refused by name, for its importers would keep the old one', () => {
  expect(() => toCommonJs('var count = 0;\nvar add = () => count++;\nexport {\n  add,\n  count\n};')).toThrow(
    'exported and assigned to: count',
  );
});
