import { compareScreens, type ScreenAgreement } from '../../test/cocos/agreement.ts';
import { playGolden } from '../../test/cocos/golden.ts';
import { LANGUAGES } from '../../test/painters/languages.ts';
import { ensureBuilt } from '../build/ensure-built.ts';
import { bundleCocos } from '../cocos/bundle.ts';
import { checkBundle } from '../cocos/check-bundle.ts';
import { checkProject } from '../cocos/check-project.ts';
import { COCOS } from '../cocos/make-project.ts';
import { readCommandLine } from '../command-line.ts';

const USAGE = `npm run check:cocos
What can be shown of the Cocos project without its editor: every screen in both languages on both painters, a golden run
through the host on a double of the engine, the script in the editor's own compiler, and the project's files. The last line
is JSON.`;

readCommandLine(USAGE, { options: {} });

const printScreen = ({ screen, things, texts, differences }: ScreenAgreement): void => {
  console.log(`| ${screen} | ${texts} | ${things - texts} | ${differences.length === 0 ? 'yes' : 'no'} |`);
  for (const difference of differences) console.log(`  ${difference}`);
};

await ensureBuilt();
const screens: ScreenAgreement[] = [];
for (const language of LANGUAGES) screens.push(...(await compareScreens(language)));
console.log('| screen | texts | pictures | agree |\n|---|---|---|---|');
screens.forEach(printScreen);

const { hash, wanted } = await playGolden();
console.log(`golden run through the host: ${hash}, wanted ${wanted}`);

const faults = [...checkProject(COCOS), ...(await checkBundle(await bundleCocos()))];
for (const fault of faults) console.error(fault);

const agree = screens.filter(({ differences }) => differences.length === 0).length;
const result = { screens: screens.length, agree, golden: hash === wanted, project: faults.length === 0 };
console.log(JSON.stringify(result));
if (agree !== screens.length || !result.golden || !result.project) process.exitCode = 1;
