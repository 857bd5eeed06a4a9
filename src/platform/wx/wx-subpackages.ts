import { ok, type Result } from '../../shared/result.ts';
import type { NetworkPort } from '../ports.ts';
import { ask, LIMITS, nothing } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** Folders of the package that are downloads of their own, with their names in game.json. */
export const SUBPACKAGES = [
  { name: 'sound', root: 'assets/audio/' },
  { name: 'music', root: 'assets/music/' },
  { name: 'pages', root: 'assets/pages/' },
  { name: 'crisp', root: 'assets/crisp/' },
  { name: 'themes', root: 'assets/themes/' },
  { name: 'guests', root: 'assets/guests/' },
] as const;

type SubpackageName = (typeof SUBPACKAGES)[number]['name'];

const load = (host: WxHost, name: SubpackageName): Promise<Result<void>> =>
  ask(host, 'loadSubpackage', LIMITS.download, nothing, (handlers) =>
    // The typings ask for `complete`, the platform does not.
    host.loadSubpackage?.({ name, ...handlers, complete: () => undefined }),
  );

/** Makes a package path readable. */
export type Reach = (path: string) => Promise<Result<void>>;

/**
 * Answers a function that makes a package path readable: the host shows a subpackage's files only after it was
 * loaded. Those who ask at once share one download; a failed one is tried anew by the next who asks, and when the network
 * returns.
 */
export const createSubpackages = (host: WxHost, network: NetworkPort): Reach => {
  const failed = new Set<SubpackageName>();
  const loads = new Map<SubpackageName, Promise<Result<void>>>();
  const loadOnce = async (name: SubpackageName): Promise<Result<void>> => {
    const loading = loads.get(name) ?? load(host, name);
    loads.set(name, loading);
    const result = await loading;
    if (result.ok) return result;
    loads.delete(name);
    failed.add(name);
    return result;
  };
  network.onChange((connected) => {
    if (!connected) return;
    const again = [...failed];
    failed.clear();
    for (const name of again) void loadOnce(name);
  });
  return async (path) => {
    const owner = SUBPACKAGES.find(({ root }) => path.startsWith(root));
    return owner === undefined ? ok(undefined) : loadOnce(owner.name);
  };
};

/** Tried even when the download failed: clients that know no subpackages have every file from the start. */
export const afterReaching = async <T>(
  reach: Reach,
  path: string,
  read: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const reached = await reach(path);
  const result = await read();
  return result.ok || reached.ok ? result : reached;
};
