import { existsSync } from 'node:fs';
import { PROJECT } from './build/project.ts';
import { makeProject } from './cocos/make-project.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine(
  'npm run cocos: fills cocos/, a Cocos Creator project, from the sources and the built package',
  {
    options: {},
  },
);

if (!existsSync(PROJECT.package)) throw new Error('dist/wechatgame is not there: npm run build');
const { resources, script, changed } = await makeProject();
console.log(
  `cocos/: ${resources} resources, a script of ${(script / 1024).toFixed(0)} KB; ${changed} files changed; open it in Cocos Creator 3.8`,
);
