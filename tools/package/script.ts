import { getLineInfo, type Node, type Program, parse } from 'acorn';
import { type FreeVariable, freeVariables } from './free-variables.ts';
import { type PackageFile, textOf } from './package-files.ts';

/** A script of the package with its syntax tree; `program` is null when nothing can parse it. */
export interface Script {
  readonly path: string;
  readonly source: string;
  readonly program: Program | null;
  /** Every use of a global. */
  readonly free: readonly FreeVariable[];
  /** Why the runtime's oldest engine would not take it, or null. */
  readonly syntaxFault: string | null;
}

/** The runtime wraps each file in a function: a `return` at the top is legal there. */
const parseAs = (source: string, ecmaVersion: 2018 | 'latest'): Program =>
  parse(source, { ecmaVersion, sourceType: 'script', allowReturnOutsideFunction: true });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const readScript = (file: PackageFile): Script => {
  const source = textOf(file);
  const parsed = (program: Program, syntaxFault: string | null): Script => ({
    path: file.path,
    source,
    program,
    free: freeVariables(program),
    syntaxFault,
  });
  try {
    return parsed(parseAs(source, 2018), null);
  } catch (error) {
    const syntaxFault = messageOf(error);
    try {
      return parsed(parseAs(source, 'latest'), syntaxFault);
    } catch {
      return { path: file.path, source, program: null, free: [], syntaxFault };
    }
  }
};

/** `line:column`, both as editors count them. */
export const positionOf = (script: Script, node: Node): string => {
  const { line, column } = getLineInfo(script.source, node.start);
  return `${line}:${column + 1}`;
};
