const MEGABYTE = 1024 * 1024;

/** Bytes. The platform refuses an upload over these (code-package guide). */
export const PLATFORM_LIMITS = { main: 4 * MEGABYTE, total: 30 * MEGABYTE } as const;

/**
 * Bytes. Our own bar: main is downloaded before the first picture, on a phone, often on a weak network. Its 1.3 MB are
 * decimal, the smaller of the two ways to count, so that the promise holds whichever way it is read.
 */
export const BUDGETS = { main: 1_300_000, total: 6 * MEGABYTE } as const;

/** The platform takes at most this many subpackages. */
export const MOST_SUBPACKAGES = 100;

/** Extensions that are packed (code-package guide); a file of any other kind is silently left out. */
export const PACKED_EXTENSIONS: ReadonlySet<string> = new Set(
  `png jpg jpeg gif svg js json cer obj dae fbx mtl stl 3ds mp3 pvr wav plist ttf fnt gz ccz m4a mp4 bmp atlas swf
  ani part proto bin sk mipmaps txt zip tt map ogg silk dbbin dbmv etc lmat lm ls lh lani lav lsani ltc aac astc br
  csv cur dat dds glb gltf ico ktx lmani lml pkm prefab scene skel wasm xml`.split(/\s+/),
);
