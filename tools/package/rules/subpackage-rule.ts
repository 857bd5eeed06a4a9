import { type Finding, refuse } from '../finding.ts';
import { GAME_JSON, isRecord, subpackageEntries, workersPath } from '../game-config.ts';
import { MOST_SUBPACKAGES } from '../limits.ts';
import { findFile, type PackageFile } from '../package-files.ts';
import type { ConfigRule } from './config-rules.ts';

const RESERVED: readonly string[] = ['__GAME__', '__APP__'];

const bare = (root: string): string => root.replace(/^\/+|\/+$/g, '');

/** Why a root cannot be one, or null. It is a folder with a game.js, or a single script. */
const rootFault = (root: unknown, workers: string | null, files: readonly PackageFile[]): string | null => {
  if (typeof root !== 'string' || bare(root) === '') return 'has no root';
  if (root.startsWith('.') || root.startsWith('__wx__'))
    return `has a root the platform keeps for itself (${root})`;
  if (RESERVED.includes(bare(root)) || bare(root) === workers) return `has a root that is taken (${root})`;
  const script = root.endsWith('.js') ? bare(root) : `${bare(root)}/game.js`;
  return findFile(files, script) === undefined ? `has no ${script}` : null;
};

const nameFault = (name: unknown, workers: string | null): string | null => {
  if (name === undefined) return null;
  if (typeof name !== 'string' || name === '') return 'has a name that is not text';
  return RESERVED.includes(name) || name === workers ? `has a name that is taken (${name})` : null;
};

const repeated = (values: readonly unknown[]): unknown[] =>
  values.filter((value, index) => value !== undefined && values.indexOf(value) !== index);

const entryFaults = (entry: unknown, workers: string | null, files: readonly PackageFile[]): string[] => {
  if (!isRecord(entry)) return ['is not an object'];
  return [rootFault(entry.root, workers, files), nameFault(entry.name, workers)].filter(
    (fault) => fault !== null,
  );
};

const refuseEntry = (reason: string): Finding => refuse('config/subpackage', GAME_JSON, reason);

export const subpackageRule: ConfigRule = (game, files) => {
  const declared = game.subpackages ?? game.subPackages;
  if (declared === undefined) return [];
  if (!Array.isArray(declared)) return [refuseEntry('subpackages is not a list')];
  const entries = subpackageEntries(game);
  const workers = workersPath(game);
  const records = entries.filter(isRecord);
  const roots = records.map(({ root }) => (typeof root === 'string' ? bare(root) : undefined));
  const doubles = [...repeated(records.map(({ name }) => name)), ...repeated(roots)];
  return [
    ...entries.flatMap((entry, index) =>
      entryFaults(entry, workers, files).map((fault) => refuseEntry(`subpackage ${index} ${fault}`)),
    ),
    ...doubles.map((value) => refuseEntry(`two subpackages share "${String(value)}"`)),
    ...(entries.length > MOST_SUBPACKAGES
      ? [refuseEntry(`there are more than ${MOST_SUBPACKAGES} subpackages`)]
      : []),
  ];
};
