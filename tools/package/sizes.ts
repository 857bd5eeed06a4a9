import { type CodePackage, codePackages, packageOf } from './code-packages.ts';
import type { PackageFile } from './package-files.ts';

/** Bytes as uploaded (the platform weighs files uncompressed). `main` and `packages` add up to `total`. */
export interface Sizes {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly package: string }[];
  readonly main: number;
  readonly total: number;
  /** Subpackages by name. */
  readonly packages: Readonly<Record<string, number>>;
}

/** Not uploaded: the platform's own tool reads it and leaves it behind. */
const NOT_UPLOADED = ['project.config.json', 'project.private.config.json'];

/** The download a file comes with: open data and workers come with main. */
const downloadOf = (part: CodePackage): string =>
  part.kind === 'sub' || part.kind === 'independent' ? part.name : 'main';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const measure = (files: readonly PackageFile[]): Sizes => {
  const packages = codePackages(files);
  const rows = files
    .filter((file) => !NOT_UPLOADED.includes(file.path))
    .map(({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      package: downloadOf(packageOf(path, packages)),
    }));
  const bytesOf = (name: string): number =>
    sum(rows.filter((it) => it.package === name).map((it) => it.bytes));
  const names = packages.map(downloadOf).filter((name) => name !== 'main');
  return {
    files: rows,
    main: bytesOf('main'),
    total: sum(rows.map((it) => it.bytes)),
    packages: Object.fromEntries(names.map((name) => [name, bytesOf(name)])),
  };
};

const KILOBYTE = 1024;

/** One line a file, largest first, then the sums. */
export const formatSizes = (sizes: Sizes): string => {
  const kilobytes = (bytes: number): string => `${(bytes / KILOBYTE).toFixed(1)} KB`.padStart(12);
  const rows = [...sizes.files].sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  return [
    ...rows.map((it) => `${kilobytes(it.bytes)}  ${it.path}`),
    `${kilobytes(sizes.main)}  main package`,
    ...Object.entries(sizes.packages).map(([name, bytes]) => `${kilobytes(bytes)}  package ${name}`),
    `${kilobytes(sizes.total)}  in all`,
  ].join('\n');
};

/** The report's last line, for other programs. */
export const sizesLine = ({ main, total, packages }: Sizes): string =>
  JSON.stringify({ main, total, packages });

/** A sentence for each sum over its limit; `limit` says whose, as in "our budget is". */
export const overLimit = (
  sizes: Sizes,
  limits: { readonly main: number; readonly total: number },
  limit: string,
): string[] =>
  (['main', 'total'] as const)
    .filter((sum) => sizes[sum] > limits[sum])
    .map((sum) => `${sum} is ${sizes[sum]} bytes, ${limit} ${limits[sum]}`);
