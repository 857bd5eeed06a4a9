import { ensureBuilt } from './build/ensure-built.ts';
import { makeProject } from './cocos/make-project.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = `npm run cocos
Fills cocos/, a Cocos Creator 3.8 project, from the sources and the built package. What is as it should be is not touched.`;

readCommandLine(USAGE, { options: {} });

await ensureBuilt();
const { resources, script, changed } = await makeProject();
console.log(
  `cocos/: ${resources} resources, a script of ${(script / 1024).toFixed(0)} KB; ${changed} files changed; open it in Cocos Creator 3.8`,
);
