import { expect, it } from 'vitest';
import { withShortExports } from '../../tools/bundle/short-exports.ts';

it('exports: chunks hand on under short names, lines stay, and entries keep theirs', () => {
  const scripts = [
    {
      path: 'main.js',
      text: 'import {\n  Container as Group,\n  clamp\n} from "./chunks/A.js";\nclamp(Group);\nexport {\n  start\n};',
    },
    { path: 'assets/pages/screens.js', text: 'import { clamp as c } from "../../chunks/A.js";\nc();' },
    { path: 'chunks/B.js', text: 'import { clamp } from "./A.js";\nexport { clamp as again };' },
    { path: 'chunks/A.js', text: 'export {\n  Container_default as Container,\n  clamp\n};' },
  ];
  expect(withShortExports(scripts)).toEqual([
    'import {\n  a as Group,\n  b as clamp\n} from "./chunks/A.js";\nclamp(Group);\nexport {\n  start\n};',
    'import { b as c } from "../../chunks/A.js";\nc();',
    'import { b as clamp } from "./A.js";\nexport { clamp as a };',
    'export {\n  Container_default as a,\n  clamp as b\n};',
  ]);
});

it('exports: no name is a word of the language, and each is another', () => {
  const names = Array.from({ length: 800 }, (_, at) => `name${at}`);
  const [text = ''] = withShortExports([{ path: 'chunks/A.js', text: `export { ${names.join(', ')} };` }]);
  const short = [...text.matchAll(/as (\w+)/g)].map(([, name = '']) => name);
  expect(new Set(short).size).toBe(800);
  for (const name of short) expect(() => new Function(`const ${name} = 1;`)).not.toThrow();
});
