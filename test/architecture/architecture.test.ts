import { describe, expect, it } from 'vitest';
import { barrelLaw, borderLaw, cycleLaw, doorLaw } from './border-laws.ts';
import { commentLaw } from './comment-law.ts';
import { containedLaw } from './contained-law.ts';
import { determinismLaw } from './core-laws.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { featureLaw } from './feature-law.ts';
import { hostLawOfAll } from './host-law.ts';
import { scriptLaw } from './script-law.ts';
import { lengthLaw, namedExportLaw, nameLaw, privateNameLaw, wxWordLaw } from './shape-laws.ts';
import { readSources, type SourceFile } from './source-file.ts';
import { timeZoneLaw } from './time-law.ts';
import { stale, unexcused, type Violation } from './violation.ts';

const SHIPPED = readSources(['src']);
const CLOUD = readSources(['cloud']);
const SIMULATOR = readSources(['simulator']);
const COMMANDS = readSources(['tools', 'bench']);
const ALL = [...SHIPPED, ...CLOUD, ...SIMULATOR, ...COMMANDS, ...readSources(['test'])];
const APP = SHIPPED.filter(({ path }) => path.startsWith('src/app/'));
const CORE = SHIPPED.filter(({ path }) => path.startsWith('src/core/'));

interface Law {
  readonly title: string;
  readonly files: readonly SourceFile[];
  readonly broken: Violation[];
}

const fileByFile = (
  title: string,
  files: readonly SourceFile[],
  law: (file: SourceFile) => Violation[],
): Law => ({
  title,
  files,
  broken: files.flatMap(law),
});

const LAWS: readonly Law[] = [
  fileByFile(
    'borders: each layer imports only what the table allows',
    [...SHIPPED, ...CLOUD, ...SIMULATOR],
    borderLaw,
  ),
  fileByFile('feature doors: each feature of the app is entered through one file', APP, featureLaw),
  fileByFile('barrels: no layer imports its own index', ALL, barrelLaw),
  fileByFile('doors: no file only hands on others', ALL, doorLaw),
  { title: 'cycles: no file needs itself', files: ALL, broken: cycleLaw(ALL) },
  {
    title: 'scripts: nothing that is read before home imports what the second script begins with',
    files: SHIPPED,
    broken: scriptLaw(SHIPPED),
  },
  fileByFile('core: depends on nothing but its input', CORE, determinismLaw),
  fileByFile('days: are China’s, and no time zone is asked for', [...SHIPPED, ...CLOUD], timeZoneLaw),
  {
    title: 'host: is reached through the ports only',
    files: SHIPPED,
    broken: await hostLawOfAll(SHIPPED),
  },
  fileByFile('host: every call of it is contained', SHIPPED, containedLaw),
  fileByFile('wx: is said in its own folder only', SHIPPED, wxWordLaw),
  fileByFile('exports: all are named', ALL, namedExportLaw),
  fileByFile('names: all files are in kebab-case', ALL, nameLaw),
  fileByFile('members: are private, and # in the realm alone', ALL, privateNameLaw),
  fileByFile(
    'comments: begin with what a thing is or does',
    [...SHIPPED, ...CLOUD, ...SIMULATOR, ...COMMANDS],
    commentLaw,
  ),
  fileByFile('length: every file is read in one sitting', ALL, lengthLaw),
];

describe('architecture', () => {
  it.each(LAWS)('$title', ({ files, broken }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(unexcused(broken, EXCEPTIONS)).toEqual([]);
  });

  it('exceptions: each is still needed', () => {
    const broken = LAWS.flatMap((law) => law.broken);
    expect(stale(broken, EXCEPTIONS)).toEqual([]);
  });
});
