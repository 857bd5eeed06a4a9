import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../tools/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run listens, or why there is none. */
    readonly browser: { readonly endpoint: string } | { readonly failure: string };
  }
}

/**
 * Pages are put together without the graphics card there is not: a browser that paints by software does it twice otherwise.
 * Compiled code is not written down for another day: no page of a run lives to see one.
 */
const FLAGS = ['--disable-gpu-compositing', '--v8-cache-options=none'];

/**
 * Run by vitest before the browser tests: one browser for all files of all projects, because each warms up its graphics
 * anew. Without a browser the files still run, and each of them fails with the reason.
 */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if ((project.getProvidedContext() as Partial<ProvidedContext>).browser !== undefined) return undefined;
  try {
    const server = await launchBrowserServer(FLAGS);
    project.vitest.provide('browser', { endpoint: server.wsEndpoint() });
    return () => server.close();
  } catch (error) {
    project.vitest.provide('browser', { failure: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
};
