import { BUILDS_URL } from '../protocol/builds.ts';

/** Calls `built` for each new build, where the server watches the sources. */
export const watchBuilds = (built: () => void): void => {
  if (document.documentElement.dataset.watch === undefined) return;
  new EventSource(BUILDS_URL).addEventListener('message', built);
};
