import { codePackages, packageOf } from './code-packages.ts';
import type { Finding } from './finding.ts';
import { GAME_JSON, readJsonRecord } from './game-config.ts';
import type { PackageFile } from './package-files.ts';
import {
  configFileRule,
  loadingImageRule,
  networkTimeoutRule,
  openDataRule,
  orientationRule,
  unknownKeyRule,
  workersRule,
} from './rules/config-rules.ts';
import {
  caseRule,
  duplicateRule,
  entryRule,
  extensionRule,
  sourceMapRule,
  webpRule,
} from './rules/file-rules.ts';
import { projectRule } from './rules/project-rule.ts';
import { requireRule } from './rules/require-rules.ts';
import { codeFromTextRule, globalsRule, lookbehindRule, syntaxRule } from './rules/script-rules.ts';
import { budgetRule, platformSizeRule } from './rules/size-rules.ts';
import { subpackageRule } from './rules/subpackage-rule.ts';
import { readScript } from './script.ts';

const FILE_RULES = [
  configFileRule,
  projectRule,
  entryRule,
  extensionRule,
  webpRule,
  duplicateRule,
  caseRule,
  sourceMapRule,
  platformSizeRule,
  budgetRule,
];

const CONFIG_RULES = [
  unknownKeyRule,
  orientationRule,
  networkTimeoutRule,
  subpackageRule,
  openDataRule,
  workersRule,
  loadingImageRule,
];

const checkScripts = (files: readonly PackageFile[]): Finding[] => {
  const scripts = files.filter(({ path }) => path.endsWith('.js')).map(readScript);
  const packages = codePackages(files);
  const scope = { scripts: new Set(scripts.map(({ path }) => path)), packages };
  return scripts.flatMap((script) => [
    ...syntaxRule(script),
    ...lookbehindRule(script),
    ...codeFromTextRule(script),
    ...globalsRule(script, packageOf(script.path, packages)),
    ...requireRule(script, scope),
  ]);
};

/** Everything wrong with a package, by the platform's rules and by ours. Empty for a good one. */
export const checkPackage = (files: readonly PackageFile[]): Finding[] => {
  const game = readJsonRecord(files, GAME_JSON) ?? {};
  return [
    ...FILE_RULES.flatMap((rule) => rule(files)),
    ...CONFIG_RULES.flatMap((rule) => rule(game, files)),
    ...checkScripts(files),
  ];
};
