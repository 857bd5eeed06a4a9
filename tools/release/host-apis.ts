import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typedApis } from '../../simulator/ledger/typed-apis.ts';
import { listFiles } from '../build/list-files.ts';
import { PROJECT } from '../build/project.ts';

export interface HostApi {
  readonly name: string;
  /** The base library it came with, by the official typings; null: it was there from the beginning. */
  readonly since: string | null;
  /** The folders that call it, from the project's root. */
  readonly calledFrom: readonly string[];
}

/** The folders that may say `wx` or `host`, and nothing else may (test/architecture). */
const CALLERS = ['src/platform/wx', 'src/open-data', 'build-templates/wechatgame'] as const;

const MEMBER = /\b(host|wx|cloud)\??\.(\w+)/g;
/** By name, through the one file that touches the host (`wx-call.ts`). */
const NAMED = /\b(?:hear|hearOf|call|ask)(?:<[^()]*>)?\(\s*host,\s*'(\w+)'/g;

const sourcesOf = (folder: string): string =>
  listFiles(join(PROJECT.root, folder))
    .filter((file) => /\.(ts|js)$/.test(file))
    .map((file) => readFileSync(join(PROJECT.root, folder, file), 'utf8'))
    .join('\n');

const namesIn = (source: string): readonly string[] => [
  ...[...source.matchAll(MEMBER)].map(([, owner, name]) => (owner === 'cloud' ? `cloud.${name}` : name!)),
  ...[...source.matchAll(NAMED)].map(([, name]) => name!),
];

/** Every function of WeChat that the source calls and the typings know, by name. */
export const hostApis = (): readonly HostApi[] => {
  const typed = typedApis();
  const called = new Map<string, Set<string>>();
  for (const folder of CALLERS) {
    for (const name of namesIn(sourcesOf(folder)).filter((it) => typed.has(it))) {
      called.set(name, (called.get(name) ?? new Set()).add(folder));
    }
  }
  return [...called.keys()]
    .sort()
    .map((name) => ({ name, since: typed.get(name)!.since, calledFrom: [...called.get(name)!] }));
};
