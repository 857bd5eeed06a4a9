import { describe, expect, it } from 'vitest';
import { withShortMembers } from '../../tools/bundle/short-members.ts';
import { withoutUnusedMembers } from '../../tools/bundle/unused-members.ts';

const LIBRARY = `// node_modules/pixi.js/lib/thing.mjs
class Thing {
  used() { return this.inner(); }
  inner() { return 1; }
  named() { return 2; }
  chained() { return this.onlyFromChained(); }
  onlyFromChained() { return 3; }
  get seen() { return 4; }
}
`;
const OURS = `// src/main.ts
class Own { neverCalled() { return 5; } }
const call = (thing, how) => [thing.used(), thing[how], thing.seen, new Own()];
call(new Thing(), 'named');
`;

/** Runs the script and answers what it gives. */
const run = (text: string): unknown =>
  new Function(`${text}\nreturn call(new Thing(), 'named').slice(0, 3);`)();

describe('a bundle without what libraries have and nobody calls', () => {
  it('keeps what a name or a text leads to, and every place of what stays', () => {
    const [text = ''] = withoutUnusedMembers([LIBRARY + OURS]);
    expect(text).not.toMatch(/chained|onlyFromChained/i);
    expect(text).toMatch(/used\(\).*inner\(\).*named\(\).*get seen/s);
    expect(text).toContain('neverCalled');
    expect(text.length).toBe((LIBRARY + OURS).length);
    expect(text.indexOf('const call')).toBe((LIBRARY + OURS).indexOf('const call'));
  });

  it('sees in one script what another one calls', () => {
    const [text = ''] = withoutUnusedMembers([LIBRARY, 'other.chained();']);
    expect(text).toMatch(/chained\(\).*onlyFromChained\(\)/s);
  });
});

describe('a bundle whose members have short names', () => {
  it('does what it did, with every name that something else may know', () => {
    const before = LIBRARY + OURS;
    const [text = ''] = withShortMembers([before], new Set(['seen']));
    expect(text).not.toMatch(/\b(used|inner|onlyFromChained)\b/);
    expect(text).toMatch(/named\(\)/);
    expect(text).toMatch(/get seen\(\)/);
    expect(text.indexOf('const call')).toBe(before.indexOf('const call'));
    const [one, how, seen] = run(text) as [number, () => number, number];
    expect([one, how(), seen]).toEqual([1, 2, 4]);
  });

  it('leaves what a plain object is called by: it may be kept, sent or read', () => {
    const script =
      'class Kept { constructor() { this.score = 1; this.inside = 2; } }\nconst record = { score: 3 };';
    const [text = ''] = withShortMembers([script], new Set());
    expect(text).toMatch(/this\.score = 1/);
    expect(text).not.toContain('inside');
  });

  it('leaves what a pattern takes out of an object', () => {
    const script = 'class Kept { constructor() { this.untold = 1; } }\nconst read = ({ untold: it }) => it;';
    const [text = ''] = withShortMembers([script], new Set());
    expect(new Function(`${text}\nreturn read(new Kept());`)()).toBe(1);
  });

  it('gives hundreds of members names of their own', () => {
    const names = Array.from({ length: 800 }, (_, at) => `member${String(at).padStart(4, '0')}`);
    const [text = ''] = withShortMembers(
      [`class Many { ${names.map((name) => `${name}() {}`).join('\n')} }`],
      new Set(),
    );
    const short = [...text.matchAll(/^(?:class Many { )?(\S+?)\s*\(\) {}/gm)].map(([, name]) => name);
    expect(new Set(short).size).toBe(800);
  });
});
