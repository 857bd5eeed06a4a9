import { describe, expect, it } from 'vitest';
import { scriptLaw } from './script-law.ts';
import { parseSource, type SourceFile } from './source-file.ts';

describe('scripts on samples', () => {
  const files = (first: string): SourceFile[] => [
    parseSource('src/main.ts', "import './app/a.ts';"),
    parseSource('src/app/a.ts', first),
    parseSource('src/view/late.ts', "import { shared } from './shared.ts';"),
    parseSource('src/view/shared.ts', 'export const shared = 1;'),
    parseSource('src/second/second-script.ts', "import { late } from '../view/late.ts';"),
  ];
  const faults = (first: string): string[] =>
    scriptLaw(files(first)).map(({ file, what }) => `${file} ${what}`);

  it('what the second script begins with: is not imported before home', () => {
    expect(faults("import { late } from '../view/late.ts';")).toEqual([
      'src/app/a.ts has src/view/late.ts read before home',
    ]);
    expect(faults("import { SECOND_SCRIPT } from '../second/second-script.ts';")).toHaveLength(1);
    expect(faults("export * from '../view/late.ts';")).toHaveLength(1);
  });

  it('its types, and what both need: may be', () => {
    expect(faults("import type { late } from '../view/late.ts';")).toEqual([]);
    expect(faults("import { shared } from '../view/shared.ts';")).toEqual([]);
  });
});
