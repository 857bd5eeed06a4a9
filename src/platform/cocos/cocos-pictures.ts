import { ImageAsset, TTFFont } from 'cc';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HostImage, PicturePort } from '../ports.ts';
import { loadResource } from './cocos-resources.ts';

const loadImage = async (path: string): Promise<Result<HostImage>> => {
  const asset = await loadResource(path, ImageAsset);
  if (!asset.ok) return asset;
  const { data } = asset.value;
  // Compressed pictures are bare bytes, which no canvas can paint.
  if (data === null || !('width' in data))
    return fail(failure('host/unsupported', `resources: ${path}: no image`));
  return ok(data);
};

/** Family names by path. A font that is missing has none. */
export type Families = ReadonlyMap<string, string>;

/** Fonts are asked for without waiting, so they are loaded before there is a port. */
export const loadFamilies = async (paths: readonly string[]): Promise<Families> => {
  const families = new Map<string, string>();
  for (const path of paths) {
    const font = await loadResource(path, TTFFont);
    const family = font.ok ? font.value._nativeAsset : null;
    if (family) families.set(path, family);
  }
  return families;
};

/** `host` paints and saves; what is in the package comes from the project's resources. */
export const createCocosPictures = (host: PicturePort, families: Families): PicturePort => ({
  ...host,
  loadImage,
  loadFont: (path) => {
    const family = families.get(path);
    return family === undefined
      ? fail(failure('host/not-found', `resources: no font from ${path}`))
      : ok(family);
  },
});
