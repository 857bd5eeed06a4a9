import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRIES = [
  { in: 'realm/main.ts', out: 'realm' },
  { in: 'realm/open-data/main.ts', out: 'open-data' },
  { in: 'realm/worker/main.ts', out: 'worker' },
  { in: 'phone/main.ts', out: 'phone' },
  { in: 'phone/phone.css', out: 'phone' },
  { in: 'desk/main.ts', out: 'desk' },
  { in: 'desk/desk.css', out: 'desk' },
];

export type BrowserCode = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

const bundle = async (): Promise<BrowserCode> => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // A phone reads it at every launch; names stay, for stacks.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  return new Map(
    outputFiles.map(({ path, text }) => [
      path.replace(/^.*[\\/]/, ''),
      { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: text },
    ]),
  );
};

let built: Promise<BrowserCode> | null = null;

/** Bundles the simulator's own pages, once a process. Names: `realm.js`, `phone.js`, `phone.css` … */
export const buildBrowserCode = (): Promise<BrowserCode> => {
  built ??= bundle();
  return built;
};
