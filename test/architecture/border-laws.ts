import { LAYERS, type Layer } from './import-table.ts';
import { type Import, importsOf, PAINTERS, SEAM } from './imports.ts';
import { isNode, type SourceFile, type SyntaxNode } from './source-file.ts';
import type { Violation } from './violation.ts';

const layerOf = (path: string): Layer | undefined =>
  LAYERS.filter((layer) =>
    layer.path.endsWith('/') ? path.startsWith(layer.path) : path === layer.path,
  ).sort((a, b) => b.path.length - a.path.length)[0];

const packageFault = (layer: Layer, { to }: Import): string | null => {
  const allowed = layer.packages ?? [];
  const known = allowed.includes(to) || (allowed.includes('node:*') && to.startsWith('node:'));
  return known ? null : `${layer.name} may not use the package ${to}`;
};

const layerFault = (layer: Layer, { to, typeOnly }: Import): string | null => {
  const target = layerOf(to);
  if (target === undefined) return `${to} is in no layer that may be imported`;
  if (target === layer) return null;
  const named =
    layer.layers.includes(target.name) || (typeOnly && layer.typesOf?.includes(target.name) === true);
  if (!named) return `${layer.name} may not import ${target.name} (${to})`;
  const doors = layer.path.startsWith(target.path) ? undefined : target.doors;
  return doors === undefined || doors.includes(to)
    ? null
    : `${target.name} is entered through ${doors.join(' or ')}, not ${to}`;
};

/** The import table, file by file. */
export const borderLaw = (file: SourceFile): Violation[] => {
  const layer = layerOf(file.path);
  const refuse = (what: string): Violation => ({ law: 'border', file: file.path, what });
  if (layer === undefined) return [refuse('belongs to no layer')];
  return importsOf(file)
    .map((it) => (it.isPackage ? packageFault(layer, it) : layerFault(layer, it)))
    .filter((what) => what !== null)
    .map(refuse);
};

/** A folder's index.ts is for those outside: its own files name each other. */
export const barrelLaw = (file: SourceFile): Violation[] =>
  importsOf(file)
    .filter(({ to, isPackage }) => !isPackage && to.endsWith('/index.ts'))
    .filter(({ to }) => file.path.startsWith(to.slice(0, -'index.ts'.length)))
    .map(({ to }) => ({ law: 'barrel', file: file.path, what: `imports its own layer's ${to}` }));

const isHandingOn = (node: SyntaxNode): boolean => {
  const exporting = node.type === 'ExportAllDeclaration' || node.type === 'ExportNamedDeclaration';
  return exporting && isNode(node.source) && String(node.source.value).startsWith('.');
};

/** A file that only hands on what other files make is a door, and only layers with a door have one. */
export const doorLaw = (file: SourceFile): Violation[] => {
  const body = file.program.body as readonly SyntaxNode[];
  const onlyHandsOn = body.length > 0 && body.every(isHandingOn);
  const isDoor = LAYERS.some(({ doors }) => doors?.includes(file.path));
  return onlyHandsOn && !isDoor
    ? [{ law: 'door', file: file.path, what: 'only hands on what other files export' }]
    : [];
};

const filesOf = (to: string): readonly string[] =>
  to.startsWith(SEAM) ? PAINTERS.map((folder) => folder + to.slice(SEAM.length)) : [to];

/** The groups of files that need each other, be it for types alone: none of them can be read by itself. */
export const cycleLaw = (files: readonly SourceFile[]): Violation[] => {
  const next = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ isPackage }) => !isPackage)
        .flatMap(({ to }) => filesOf(to)),
    ]),
  );
  const found = new Map<string, Violation>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const cycle = trail.slice(start);
      const key = [...cycle].sort().join(' ');
      found.set(key, { law: 'cycle', file: path, what: [...cycle, path].join(' → ') });
    }
    if (start >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return [...found.values()];
};
