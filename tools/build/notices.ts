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

/** Names of the npm packages of which any byte is in the bundle. */
const bundledPackages = (metafile: Metafile): string[] => {
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, share]) => share.bytesInOutput > 0),
  );
  return [...new Set(inputs.flatMap(([path]) => packageOf(path)))].sort();
};

const licenceText = (name: string): string => {
  const folder = join(PROJECT.root, 'node_modules', name);
  const file = readdirSync(folder).find((it) => /^licen[cs]e(\.|$)/i.test(it));
  const manifest = JSON.parse(readFileSync(manifestPath(name), 'utf8'));
  const text = file === undefined ? `Licence: ${manifest.license}` : readFileSync(join(folder, file), 'utf8');
  return `${name} ${manifest.version}\n\n${text.trim()}\n`;
};

/** The licences that must travel with the package: of bundled code, and of fonts and other art. */
export const makeNotices = (metafile: Metafile): string => {
  const art = join(PROJECT.assets, 'LICENSES.md');
  const artText = existsSync(art) ? [readFileSync(art, 'utf8')] : [];
  return [...bundledPackages(metafile).map(licenceText), ...artText].join(`\n${'-'.repeat(72)}\n\n`);
};
