import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { PROJECT } from './project.ts';

/** An input is a file, or what a plugin loaded under the package's own name: `howler-core:howler`. */
const PACKAGE_OF_INPUT = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/|^[\w-]+:([^/]+)$/;

const packageOf = (input: string): string[] => {
  const match = PACKAGE_OF_INPUT.exec(input);
  const name = match?.[1] ?? match?.[2];
  return name !== undefined && existsSync(manifestPath(name)) ? [name] : [];
};

const manifestPath = (name: string): string => join(PROJECT.root, 'node_modules', name, 'package.json');

/** Names of the npm packages of which any byte is in a bundle. */
const bundledPackages = (metafiles: readonly Metafile[]): string[] => {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs).filter(([, share]) => share.bytesInOutput > 0));
  return [...new Set(inputs.flatMap(([path]) => packageOf(path)))].sort();
};

const BEFORE_TERMS = /(?=Permission is hereby granted)/;

interface Notice {
  /** The package, its version and whose it is. */
  readonly holder: string;
  /** What is granted; empty when the package only names its licence. */
  readonly terms: string;
}

const unwrapped = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');

const noticeOf = (name: string): Notice => {
  const folder = join(PROJECT.root, 'node_modules', name);
  const file = readdirSync(folder).find((it) => /^licen[cs]e(\.|$)/i.test(it));
  const manifest = JSON.parse(readFileSync(manifestPath(name), 'utf8'));
  const text = file === undefined ? `Licence: ${manifest.license}` : readFileSync(join(folder, file), 'utf8');
  const [own = '', ...rest] = text.split(BEFORE_TERMS);
  return { holder: `${name} ${manifest.version}\n\n${own.trim()}`, terms: unwrapped(rest.join('')) };
};

/** Many packages share one licence to the word: it is written once, under all its holders. */
const codeNotices = (names: readonly string[]): string[] => {
  const notices = names.map(noticeOf);
  return [...new Set(notices.map(({ terms }) => terms))].map((terms) => {
    const holders = notices.filter((notice) => notice.terms === terms).map(({ holder }) => holder);
    return `${[...holders, terms].join('\n\n').trim()}\n`;
  });
};

/** The licences that must travel with the package: of bundled code, and of fonts and other art. */
export const makeNotices = (metafiles: readonly Metafile[]): string => {
  const art = join(PROJECT.assets, 'LICENSES.md');
  const artText = existsSync(art) ? [readFileSync(art, 'utf8')] : [];
  return [...codeNotices(bundledPackages(metafiles)), ...artText].join(`\n${'-'.repeat(72)}\n\n`);
};
