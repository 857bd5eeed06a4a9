import { type Asset, resources } from 'cc';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { textOf } from '../text-of.ts';

/** A class of the engine's assets. */
export type AssetClass<T extends Asset> = NonNullable<Parameters<typeof resources.get<T>>[1]>;

/** Where the package's `assets/` lies in the project's resources. */
const FOLDER = 'tuanyuan/';

/** `assets/fonts/title.ttf` → `tuanyuan/fonts/title`: resources are named without their ending, and told apart by type. */
export const toResource = (path: string): string =>
  path.replace(/^assets\//, FOLDER).replace(/\.[a-z0-9]+$/, '');

/** Answers when the asset is there. A project without resources has no such bundle. */
export const loadResource = <T extends Asset>(path: string, type: AssetClass<T>): Promise<Result<T>> =>
  new Promise((resolve) => {
    const missing = (why: unknown): void =>
      resolve(fail(failure('host/not-found', `resources: ${path}: ${textOf(why)}`)));
    try {
      const bundle: typeof resources | null | undefined = resources;
      if (!bundle) return missing('no bundle called resources; npm run cocos fills it');
      bundle.load<T>(toResource(path), type, (error, asset) => {
        if (error || !asset) missing(error ?? 'nothing came');
        else resolve(ok(asset));
      });
    } catch (thrown) {
      missing(thrown);
    }
  });
