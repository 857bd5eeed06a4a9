import { describe, expect, it } from 'vitest';
import { withPlainFields } from '../../tools/bundle/plain-fields-plugin.ts';

const SOURCE = `
class Purse {
  #coins = 1;
  static #made = 0;
  coins = '#coins';
  constructor() { Purse.#made += 1; }
  get total() { return this.#coins + Purse.#made; }
  #add(more) { this.#coins += more; return this; }
  add(more) { return this.#add(more); }
}
return new Purse().add(2).total + new Purse().coins;`;

describe('plain fields', () => {
  it('a class: does the same, with nothing private left but what a text says', () => {
    const script = `(() => {${SOURCE.replace('return new', 'globalThis.out = new')}})()`;
    const plain = withPlainFields(script);
    expect(plain.match(/#\w+/g)).toEqual(['#coins']);
    const run = (code: string): unknown =>
      new Function(`const globalThis = {}; ${code}; return globalThis.out`)();
    expect(run(plain)).toBe(run(script));
  });
});
