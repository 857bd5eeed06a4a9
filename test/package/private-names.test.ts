import { describe, expect, it } from 'vitest';
import { checkPrivateNames } from '../../tools/bundle/private-names.ts';

describe('private names', () => {
  it.each(["hash['_textures']", 'gc["_items"]', 'read(`_cache`)'])(
    '%s: is refused, its name may change',
    (script) => {
      expect(() => checkPrivateNames(script)).toThrow('private names written as text');
    },
  );

  it.each([
    'self["_on" + event]',
    'gc.addCollection(this, "_gpuRenderTargetHash")',
    'this._textures',
    "'__type'",
  ])('%s: passes', (script) => {
    expect(() => checkPrivateNames(script)).not.toThrow();
  });
});
