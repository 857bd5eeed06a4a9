import { getQuickJS, type QuickJSContext } from 'quickjs-emscripten';
import type { Engine } from './engine.ts';

const evaluate = (context: QuickJSContext, script: string): unknown => {
  const handle = context.unwrapResult(context.evalCode(script));
  const value: unknown = context.dump(handle);
  handle.dispose();
  return value;
};

/** QuickJS from npm, itself compiled to WebAssembly: arithmetic is IEEE 754 there as well. */
export const quickJs: Engine = {
  name: 'QuickJS (npm)',
  find: async () => 'quickjs-emscripten',
  async run(bundle, heard) {
    const context = (await getQuickJS()).newContext();
    evaluate(context, `globalThis.console = {}; ${bundle}; globalThis.golden = golden; 0`);
    for (const name of evaluate(context, 'golden.names') as readonly string[]) {
      const account = evaluate(context, `golden.account(${JSON.stringify(name)})`) as string;
      if (!heard(name, account)) return;
    }
  },
};
